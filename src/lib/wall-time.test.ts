import { expect, it } from "vitest";
import { instantsOf, toLocalText } from "./wall-time";

const NEW_YORK = "America/New_York";

function iso(instants: readonly number[] | null): string[] | null {
  return instants && instants.map((instant) => new Date(instant).toISOString());
}

it.each([
  ["UTC", "2026-11-21T09:30:05.999Z", "2026-11-21T09:30:05"],
  ["Asia/Tokyo", "2026-11-21T15:00:00Z", "2026-11-22T00:00:00"],
  ["Asia/Kathmandu", "2026-11-21T09:30:00Z", "2026-11-21T15:15:00"],
  [NEW_YORK, "2026-11-01T05:30:00Z", "2026-11-01T01:30:00"],
  [NEW_YORK, "2026-11-01T06:30:00Z", "2026-11-01T01:30:00"],
])("shows in %s the instant %s as %s", (zone, instant, text) => {
  expect(toLocalText(Date.parse(instant), zone)).toBe(text);
});

it.each([
  ["UTC", "2026-11-21T09:30", ["2026-11-21T09:30:00.000Z"]],
  ["Asia/Tokyo", "2026-11-22T00:00:07", ["2026-11-21T15:00:07.000Z"]],
  // Put back at 02:00 EDT: the hour before comes twice.
  [NEW_YORK, "2026-11-01T00:59:59", ["2026-11-01T04:59:59.000Z"]],
  [NEW_YORK, "2026-11-01T01:30", ["2026-11-01T05:30:00.000Z", "2026-11-01T06:30:00.000Z"]],
  [NEW_YORK, "2026-11-01T02:00", ["2026-11-01T07:00:00.000Z"]],
  // Put forward at 02:00 EST: the hour after does not happen.
  [NEW_YORK, "2026-03-08T01:59:59", ["2026-03-08T06:59:59.000Z"]],
  [NEW_YORK, "2026-03-08T02:30", []],
  [NEW_YORK, "2026-03-08T03:00", ["2026-03-08T07:00:00.000Z"]],
  // A year that was typed with two digits is no year in which clocks went forward.
  ["UTC", "0026-11-21T09:30", ["0026-11-21T09:30:00.000Z"]],
  ["UTC", "0001-01-01T00:00", ["0001-01-01T00:00:00.000Z"]],
  // By half an hour only.
  ["Australia/Lord_Howe", "2026-04-05T01:45", ["2026-04-04T14:45:00.000Z", "2026-04-04T15:15:00.000Z"]],
  ["Europe/Berlin", "2026-10-25T02:15", ["2026-10-25T00:15:00.000Z", "2026-10-25T01:15:00.000Z"]],
])("reads in %s the time %s as %j", (zone, text, expected) => {
  expect(iso(instantsOf(text, zone))).toEqual(expected);
});

it.each(["", "yesterday", "2026-02-30T10:00", "2026-11-21T24:00", "2026-11-21"])(
  "takes %j for no time at all",
  (text) => expect(instantsOf(text, "UTC")).toBeNull(),
);

it("reads back every time that it shows, quarter by quarter through changes of the clocks", () => {
  for (const zone of [NEW_YORK, "Europe/Berlin", "Australia/Lord_Howe", "UTC", "Asia/Tokyo"]) {
    for (const day of ["2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04", "2026-10-25", "2026-11-01"]) {
      for (let quarter = -96; quarter < 192; quarter += 1) {
        const instant = Date.parse(`${day}T00:00:00Z`) + quarter * 900_000;
        expect(instantsOf(toLocalText(instant, zone), zone)).toContain(instant);
      }
    }
  }
});
