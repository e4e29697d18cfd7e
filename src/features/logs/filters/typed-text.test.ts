import { expect, test } from "vitest";
import { settle, untyped } from "./typed-text";

test("what is typed stays until it is applied", () => {
  const typing = { ...untyped("a"), typed: "ab" };
  expect(settle(typing, "a")).toBe(typing);
  expect(settle({ ...typing, sent: "ab" }, "ab")).toEqual(untyped("ab"));
});

test("what was applied does not come back with a step back", () => {
  const applied = settle({ typed: "ab", sent: "ab", applied: "" }, "ab");
  expect(settle(applied, "")).toEqual(untyped(""));
});

test("a link or a step back takes what was being typed with it", () => {
  expect(settle({ typed: "ab", sent: null, applied: "a" }, "linked")).toEqual(untyped("linked"));
  expect(settle({ typed: "ab", sent: "ab", applied: "a" }, "")).toEqual(untyped(""));
});

test("what is typed while the text before it is applied stays in the field", () => {
  const later = settle({ typed: "abc", sent: "ab", applied: "a" }, "ab");
  expect(later).toEqual({ typed: "abc", sent: null, applied: "ab" });
});
