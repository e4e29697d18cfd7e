import { expect, it } from "vitest";
import { dayTicks } from "./day-ticks";

function ticks(from: string, to: string, timeZone: string): string[] {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  return dayTicks(window, "en", timeZone).map(({ at, label }) => `${new Date(at).toISOString()} ${label}`);
}

it("stands at each midnight of the zone within the window", () => {
  expect(ticks("2026-11-27T10:00:00Z", "2026-11-29T16:00:00Z", "Asia/Tokyo")).toEqual([
    "2026-11-27T15:00:00.000Z Nov 28",
    "2026-11-28T15:00:00.000Z 29",
    "2026-11-29T15:00:00.000Z 30",
  ]);
});

it("takes days of 25 and of 23 hours as they are", () => {
  expect(ticks("2026-10-24T22:00:00Z", "2026-10-26T23:30:00Z", "Europe/Berlin")).toEqual([
    "2026-10-24T22:00:00.000Z Oct 25",
    "2026-10-25T23:00:00.000Z 26",
    "2026-10-26T23:00:00.000Z 27",
  ]);
  expect(ticks("2026-03-28T23:00:00Z", "2026-03-30T22:30:00Z", "Europe/Berlin")).toEqual([
    "2026-03-28T23:00:00.000Z Mar 29",
    "2026-03-29T22:00:00.000Z 30",
    "2026-03-30T22:00:00.000Z 31",
  ]);
});

it("names a month where it begins", () => {
  expect(ticks("2026-11-29T12:00:00Z", "2026-12-02T12:00:00Z", "UTC").map((tick) => tick.slice(25))).toEqual([
    "Nov 30",
    "Dec 1",
    "2",
  ]);
});

it.each([
  ["UTC", "2026-11-14T09:00:00Z", "2026-11-17T09:00:00Z", ["15T00:00", "16T00:00", "17T00:00"]],
  ["Asia/Kolkata", "2026-11-14T19:00:00Z", "2026-11-16T09:00:00Z", ["15T18:30"]],
  // Summer time begins at midnight: that Sunday begins at one o'clock.
  ["America/Sao_Paulo", "2018-11-03T12:00:00Z", "2018-11-05T12:00:00Z", ["04T03:00", "05T02:00"]],
  // And it ends at midnight: the last hour of that Saturday comes twice, and Sunday begins once.
  ["America/Sao_Paulo", "2018-02-17T12:00:00Z", "2018-02-18T12:00:00Z", ["18T03:00"]],
  // Half an hour is turned, and at two o'clock.
  ["Australia/Lord_Howe", "2026-04-04T00:00:00Z", "2026-04-06T00:00:00Z", ["04T13:00", "05T13:30"]],
  // The 30th was left out.
  ["Pacific/Apia", "2011-12-29T12:00:00Z", "2012-01-01T00:00:00Z", ["30T10:00", "31T10:00"]],
])("in %s from %s", (timeZone, from, to, expected) => {
  expect(ticks(from, to, timeZone).map((tick) => tick.slice(8, 16))).toEqual(expected);
});

it("has a day that begins with the window, and none that begins where it ends", () => {
  const found = ticks("2026-11-27T00:00:00Z", "2026-11-29T00:00:00Z", "UTC");
  expect(found.map((tick) => tick.slice(8, 10))).toEqual(["27", "28"]);
});
