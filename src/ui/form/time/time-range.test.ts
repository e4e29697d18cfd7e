import { describe, expect, it } from "vitest";
import { rangeErrors, readTypedRange, type TypedRange } from "./time-range";

const LIMITS = {
  earliest: Date.parse("2026-11-14T09:30:00Z"),
  latest: Date.parse("2026-11-21T09:30:00Z"),
};

function range(from: string, to: string, timeZone = "UTC"): TypedRange {
  return { from: { text: from, timeZone }, to: { text: to, timeZone } };
}

describe("the errors of a range", () => {
  it.each([
    ["2026-11-21T08:00", "2026-11-21T08:00", {}],
    ["2026-11-14T09:30", "2026-11-21T09:30", {}],
    ["2026-11-14T09:29:59", "2026-11-21T09:00", { from: "time.tooOld" }],
    ["2026-11-21T09:31", "2026-11-21T09:32", { from: "time.future", to: "time.future" }],
    ["2026-11-21T09:00", "2026-11-21T08:59:59", { to: "time.endBeforeStart" }],
    ["", " ", { from: "required", to: "required" }],
    ["then", "2026-11-21T09:00", { from: "is_date_time" }],
  ])("from %j to %j", (from, to, errors) => {
    expect(rangeErrors(range(from, to), LIMITS)).toEqual(errors);
  });
});

it("takes the widest reading of times that happen twice", () => {
  expect(readTypedRange(range("2026-11-01T01:10", "2026-11-01T01:20", "America/New_York"))).toEqual({
    from: Date.parse("2026-11-01T05:10:00Z"),
    to: Date.parse("2026-11-01T06:20:00Z"),
  });
});

it("is no range while an end is no instant", () => {
  expect(readTypedRange(range("", "2026-11-21T09:00"))).toBeNull();
});
