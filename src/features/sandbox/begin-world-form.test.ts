import { describe, expect, test } from "vitest";
import { beginWorldFormSchema, type BeginWorldValues, toFormValues, toRequest } from "./begin-world-form";

const VALUES: BeginWorldValues = { scenario: "tour", seed: "7", clock: "running" };

test("offers the current world again", () => {
  expect(toFormValues({ scenario: "fresh", seed: 42 })).toEqual({
    scenario: "fresh",
    seed: "42",
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
  expect(toRequest({ scenario: "fresh", seed: "7", clock: "paused" })).toEqual({
    scenario: "fresh",
    seed: 7,
    clock: { state: "paused" },
  });
});
