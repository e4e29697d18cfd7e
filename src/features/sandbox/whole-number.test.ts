import { expect, test } from "vitest";
import { wholeNumberFault } from "./whole-number";

test.each([
  ["", "required"],
  ["1.5", "is_integer"],
  ["1e3", "is_integer"],
  [" 5", "is_integer"],
  ["five", "is_integer"],
  ["-5", "min?minimum=1"],
  ["0", "min?minimum=1"],
  ["1", null],
  ["0012", null],
  ["600", null],
  ["601", "max?maximum=600"],
  ["99999999999999999999999", "max?maximum=600"],
])("%j", (text, fault) => {
  expect(wholeNumberFault(text, { minimum: 1, maximum: 600 })).toBe(fault);
});
