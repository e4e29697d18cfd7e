import { expect, test } from "vitest";
import { gapOf } from "@/entities/gap/gap.test-support";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import type { Comparison, ReplayReason, ReplayWindow } from "@/verify/compare/comparison";
import { provenPart, replayPlan, replayRange } from "./replay-range";

const NOW = Date.UTC(2026, 10, 21, 12);
const at = (text: string) => Date.parse(`2026-11-${text}Z`);

test("a job has whole seconds around its window, and reaches no further than it may", () => {
  expect(replayRange({ from: at("21T09:00:00.400"), to: at("21T09:10:00.100") }, NOW)).toEqual({
    start_at: "2026-11-21T09:00:00.000Z",
    end_at: "2026-11-21T09:10:01.000Z",
  });
  const one = at("21T09:00:00");
  expect(replayRange({ from: one, to: one }, NOW).end_at).toBe("2026-11-21T09:00:01.000Z");
  const old = replayRange({ from: NOW - 8 * DAY_MS, to: NOW + HOUR_MS }, NOW);
  expect(old).toEqual({ start_at: "2026-11-14T12:01:00.000Z", end_at: "2026-11-21T12:00:00.000Z" });
});

const open = gapOf({
  scope: { region: "us" },
  from: "2026-11-21T09:00:00Z",
  to: "2026-11-21T10:00:00Z",
  closed_by: null,
});

function comparison(change: Partial<Comparison>): Comparison {
  const window = { from: at("21T08:00:00"), to: at("21T11:00:00") };
  return { region: "us", missing: 0, edge: 0, window, ...change } as Comparison; // what is looked at
}

test("a comparison without a missing event proves the part of a gap that lies in its window", () => {
  expect(provenPart(open, comparison({}), NOW)).toEqual({ from: at("21T09:00:00"), to: at("21T10:00:00") });
  const half = { from: at("21T09:30:00"), to: at("21T09:45:00") };
  expect(provenPart(open, comparison({ window: half }), NOW)).toEqual({ from: half.from, to: half.to + 1 });
  expect(provenPart(open, comparison({ window: half, edge: 1 }), NOW)).toEqual({
    from: half.from + MINUTE_MS,
    to: half.to + 1 - MINUTE_MS,
  });
});

const lost = (from: string, to: string, reason: ReplayReason = "outage"): ReplayWindow => ({
  from: at(from),
  to: at(to),
  missing: 2,
  unproven: 0,
  resent: 0,
  reasons: [reason],
});

test("a window in a gap is sent again with all of it", () => {
  const window = lost("21T09:10:00", "21T09:20:00");
  const whole = { ...window, from: at("21T09:00:00"), to: at("21T10:00:00") };
  expect(replayPlan([window], [open], "us")).toEqual([whole]);
  expect(replayPlan([window], [{ ...open, to: null }], "us")).toEqual([{ ...whole, to: window.to }]);
  expect(replayPlan([window], [open], "eu")).toEqual([window]);
  const after = lost("21T10:00:00", "21T10:01:00");
  expect(replayPlan([after], [open], "us")).toEqual([after]);
});

test("windows that a gap brings together are sent once", () => {
  const apart = lost("21T11:00:00", "21T11:01:00");
  const windows = [
    lost("21T09:50:00", "21T09:51:00"),
    apart,
    lost("21T08:55:00", "21T08:56:00"),
    lost("21T08:59:00", "21T09:01:00", "scattered"),
  ];
  expect(replayPlan(windows, [open], "us")).toEqual([
    apart,
    windows[2],
    {
      from: at("21T08:59:00"),
      to: at("21T10:00:00"),
      missing: 4,
      unproven: 0,
      resent: 0,
      reasons: ["outage", "scattered"],
    },
  ]);
});

test("it proves nothing of a gap elsewhere, of a portal's, or while something is missing", () => {
  expect(provenPart(open, comparison({ missing: 1 }), NOW)).toBeNull();
  expect(provenPart(open, comparison({ region: "eu" }), NOW)).toBeNull();
  expect(provenPart({ ...open, scope: { region: "us", portal_id: "p" } }, comparison({}), NOW)).toBeNull();
  const before = { from: at("21T07:00:00"), to: at("21T08:59:59") };
  expect(provenPart(open, comparison({ window: before }), NOW)).toBeNull();
});
