import { safeParse } from "zod/mini";
import { describe, expect, it } from "vitest";
import { replaceReplayJobSchema } from "@/contract/webhook/replay-job";
import {
  createReplaySchema,
  customBounds,
  emptyValues,
  fieldMapping,
  REPLAY_RANGES,
  type ReplayFormValues,
  toRequest,
} from "./replay-form";

const NOW = Date.parse("2026-11-21T09:30:05.700Z");
/** Just after clocks were put back. */
const AUTUMN = Date.parse("2026-11-01T07:30:00Z");
const NEW_YORK = "America/New_York";

function custom(from: string, to: string, timeZone = "UTC"): ReplayFormValues {
  return { range: "custom", from: { text: from, timeZone }, to: { text: to, timeZone } };
}

function faults(values: ReplayFormValues, now = NOW): Record<string, string> {
  const { error } = safeParse(
    createReplaySchema(() => now),
    values,
  );
  return Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message]));
}

describe("the request", () => {
  it.each([
    ["15m", "2026-11-21T09:15:05.000Z"],
    ["1h", "2026-11-21T08:30:05.000Z"],
    ["6h", "2026-11-21T03:30:05.000Z"],
    ["12h", "2026-11-20T21:30:05.000Z"],
    ["24h", "2026-11-20T09:30:05.000Z"],
  ] as const)("of the range %s reaches back from now to %s", (range, startAt) => {
    expect(toRequest({ ...emptyValues, range }, NOW)).toEqual({
      start_at: startAt,
      end_at: "2026-11-21T09:30:05.000Z",
    });
  });

  it("counts a fixed range in hours that pass, not in hours on the clock", () => {
    expect(toRequest({ ...emptyValues, range: "6h" }, AUTUMN)).toEqual({
      start_at: "2026-11-01T01:30:00.000Z",
      end_at: "2026-11-01T07:30:00.000Z",
    });
  });

  it("of a custom range is what the viewer's clock says, in UTC", () => {
    const values = custom("2026-11-21T17:00", "2026-11-21T18:00:30", "Asia/Tokyo");
    expect(toRequest(values, NOW)).toEqual({
      start_at: "2026-11-21T08:00:00.000Z",
      end_at: "2026-11-21T09:00:30.000Z",
    });
  });

  it("takes the widest reading of times that come twice", () => {
    expect(toRequest(custom("2026-11-01T01:10", "2026-11-01T01:20", NEW_YORK), AUTUMN)).toEqual({
      start_at: "2026-11-01T05:10:00.000Z",
      end_at: "2026-11-01T06:20:00.000Z",
    });
  });

  it("never ends after the server's now", () => {
    expect(toRequest(custom("2026-11-21T09:00", "2026-11-21T09:30:07"), NOW)?.end_at).toBe(
      "2026-11-21T09:30:05.000Z",
    );
  });

  it("is none while the bounds cannot be read", () => {
    expect(toRequest(custom("", "2026-11-21T09:00"), NOW)).toBeNull();
    expect(toRequest(custom("2026-03-08T02:30", "2026-03-08T04:00", NEW_YORK), AUTUMN)).toBeNull();
  });

  it.each(REPLAY_RANGES)("of the range %s keeps to the contract", (range) => {
    const values = { ...custom("2026-11-21T08:00", "2026-11-21T09:00"), range };
    expect(safeParse(replaceReplayJobSchema, toRequest(values, NOW)).error).toBeUndefined();
  });
});

describe("the validation", () => {
  it.each(REPLAY_RANGES.filter((range) => range !== "custom"))("asks nothing more for %s", (range) => {
    expect(faults({ ...emptyValues, range })).toEqual({});
  });

  it.each([
    ["2026-11-21T08:00", "2026-11-21T08:00", {}],
    ["2026-11-14T09:30:06", "2026-11-21T09:30:05", {}],
    ["2026-11-14T09:30:05", "2026-11-21T09:00", { from: "time.tooOld" }],
    ["2026-11-21T09:31", "2026-11-21T09:32", { from: "time.future", to: "time.future" }],
    ["2026-11-21T09:00", "2026-11-21T08:59:59", { to: "time.endBeforeStart" }],
    ["", " ", { from: "required", to: "required" }],
    ["then", "2026-11-21T09:00", { from: "is_date_time" }],
  ])("of %j to %j", (from, to, expected) => {
    expect(faults(custom(from, to))).toEqual(expected);
  });

  it("knows times that the viewer's clocks skip", () => {
    const values = custom("2026-03-08T02:30", "2026-03-08T04:00", NEW_YORK);
    expect(faults(values, Date.parse("2026-03-08T12:00:00Z"))).toEqual({
      from: "time.noSuchTime",
    });
  });

  it("is by the server's now, as it is at that moment", () => {
    let now = NOW;
    const schema = createReplaySchema(() => now);
    const values = custom("2026-11-21T09:00", "2026-11-21T09:40");
    expect(safeParse(schema, values).success).toBe(false);
    now += 3_600_000;
    expect(safeParse(schema, values).success).toBe(true);
  });
});

it("begins a custom range with the bounds of the range before it", () => {
  const { from, to } = customBounds("6h", NOW);
  expect([from.text, to.text]).toEqual(["2026-11-21T03:30:05", "2026-11-21T09:30:05"]);
  expect(faults({ range: "custom", from, to })).toEqual({});
});

it("has fields for the server's errors only where there are fields", () => {
  expect(fieldMapping("custom")).toEqual({ start_at: "from", end_at: "to" });
  expect(fieldMapping("1h")).toEqual({});
});
