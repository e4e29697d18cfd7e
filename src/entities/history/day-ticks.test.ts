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
