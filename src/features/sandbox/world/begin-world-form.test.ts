import { describe, expect, test } from "vitest";
import { NO_TIME, typedTime } from "@/ui/form/time/typed-time";
import { beginWorldFormSchema, type BeginWorldValues, toFormValues, toRequest } from "./begin-world-form";

const VALUES: BeginWorldValues = { scenario: "tour", seed: "7", now: NO_TIME, clock: "running" };

test("offers the current world again", () => {
  expect(toFormValues({ scenario: "fresh", seed: 42 })).toEqual({
    scenario: "fresh",
    seed: "42",
    now: NO_TIME,
    clock: "running",
  });
});

describe("the seed", () => {
  test.each([
    ["", null],
    ["0", null],
    [" 12 ", null],
    ["-1", "min?minimum=0"],
    ["1.5", "is_integer"],
    ["abc", "is_integer"],
  ])("%j", (seed, message) => {
    const result = beginWorldFormSchema.safeParse({ ...VALUES, seed });
    expect(result.error?.issues.map((issue) => [issue.path, issue.message]) ?? null).toEqual(
      message === null ? null : [[["seed"], message]],
    );
  });

  test("is left out when chance decides", () => {
    expect(toRequest({ ...VALUES, seed: "" })).toEqual({ scenario: "tour", clock: { state: "running" } });
  });
});

test("the request says scenario, seed and clock", () => {
  expect(toRequest({ scenario: "fresh", seed: "7", now: NO_TIME, clock: "paused" })).toEqual({
    scenario: "fresh",
    seed: 7,
    clock: { state: "paused" },
  });
});

describe("the beginning", () => {
  test("is sent as an instant", () => {
    const now = typedTime(Date.parse("2026-11-21T09:00:00Z"));
    expect(toRequest({ ...VALUES, now })).toHaveProperty("now", "2026-11-21T09:00:00.000Z");
  });

  test.each([
    ["soon", "is_date_time"],
    ["1971-01-01T00:00:00", "sandbox.begin.outOfRange"],
    ["9001-01-01T00:00:00", "sandbox.begin.outOfRange"],
  ])("%j is refused", (text, message) => {
    const now = { text, timeZone: "UTC" };
    const { error } = beginWorldFormSchema.safeParse({ ...VALUES, now });
    expect(error?.issues.map((issue) => [issue.path, issue.message])).toEqual([[["now"], message]]);
  });
});
