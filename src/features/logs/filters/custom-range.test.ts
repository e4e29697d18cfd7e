import { describe, expect, test } from "vitest";
import { safeParse } from "zod/mini";
import type { TypedRange } from "@/ui/form/time/time-range";
import { createRangeSchema, toFormValues, toRange } from "./custom-range";

const NOW = Date.parse("2026-11-21T09:00:00Z");
const schema = createRangeSchema(() => NOW);

function typed(from: string, to: string, timeZone = "UTC"): TypedRange {
  return { from: { text: from, timeZone }, to: { text: to, timeZone } };
}

describe("a custom range", () => {
  test("is read back as what its fields show, the last second whole", () => {
    const values = toFormValues({ kind: "custom", from: NOW - 60_000, to: NOW });
    expect(toRange(values)).toEqual({ kind: "custom", from: NOW - 60_000, to: NOW + 999 });
  });

  test("is on the clock that it was typed by", () => {
    expect(toRange(typed("2026-11-21T17:00", "2026-11-21T18:00", "Asia/Tokyo"))).toEqual({
      kind: "custom",
      from: NOW - 3_600_000,
      to: NOW + 999,
    });
  });

  test.each([
    ["2026-11-14T08:59:30", "2026-11-21T09:00:30", {}],
    ["", "2026-11-21T09:00:00", { from: "required" }],
    ["2026-11-21T08:00:00", "soon", { to: "is_date_time" }],
    ["2026-11-14T08:00:00", "2026-11-21T09:00:00", { from: "time.tooOld" }],
    ["2026-11-22T08:00:00", "2026-11-23T09:00:00", { from: "time.future", to: "time.future" }],
    ["2026-11-21T08:00:00", "2026-11-21T07:00:00", { to: "time.endBeforeStart" }],
  ])("from %j to %j shows %j", (from, to, errors) => {
    const { error } = safeParse(schema, typed(from, to));
    expect(
      Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [path.join("."), message])),
    ).toEqual(errors);
  });
});
