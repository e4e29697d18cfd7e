import { describe, expect, test } from "vitest";
import { advanceClockSchema } from "@/contract/sandbox/clock";
import { DAY_MS, HOUR_MS } from "@/lib/epoch";
import { NO_TIME, typedTime } from "@/ui/form/time/typed-time";
import { advanceFormSchema, type AdvanceValues, initialValues, toRequest } from "./advance-form";

const NOW = Date.parse("2026-11-21T09:00:00Z");
const schema = advanceFormSchema(() => NOW);
const VALUES = initialValues(NOW);

describe("the request", () => {
  test.each<[Partial<AdvanceValues>, object]>([
    [{}, { ms: 900_000 }],
    [{ amount: "36", unit: "hours" }, { ms: 36 * HOUR_MS }],
    [{ way: "until" }, { until: "2026-11-21T10:00:00.000Z" }],
  ])("of %j", (changes, body) => {
    const values = schema.parse({ ...VALUES, ...changes });
    expect(toRequest(values)).toEqual(body);
    expect(advanceClockSchema.safeParse(toRequest(values)).success).toBe(true);
  });
});

describe("what is refused", () => {
  const until = (instant: number): Partial<AdvanceValues> => ({ way: "until", until: typedTime(instant) });
  test.each<[Partial<AdvanceValues>, string, string]>([
    [{ amount: "0" }, "amount", "min?minimum=1"],
    [{ amount: "367", unit: "days" }, "amount", "max?maximum=366"],
    [{ way: "until", until: NO_TIME }, "until", "required"],
    [{ way: "until", until: { text: "soon", timeZone: "UTC" } }, "until", "is_date_time"],
    [until(NOW), "until", "sandbox.clock.advance.past"],
    [until(NOW + 367 * DAY_MS), "until", "sandbox.clock.advance.tooFar"],
  ])("%j", (changes, field, message) => {
    const { error } = schema.safeParse({ ...VALUES, ...changes });
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[[field], message]]);
  });
});
