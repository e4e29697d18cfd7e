import { expect, test } from "vitest";
import { wordMatcher } from "./word-matcher";

test.each([
  ["", "anything", true],
  ["  ", "anything", true],
  ["siem", "SIEM production", true],
  ["prod SIEM", "siem production", true],
  ["siem staging", "SIEM production", false],
  ["監査", "監査ログ", true],
  ["siem prod", "SIEM\u00a0prod", true],
  ["siem\u00a0prod", "prod SIEM", true],
  ["café", "Cafe\u0301", true],
  ["production", "pro\u200bduction", true],
  ["ＳＩＥＭ", "siem", true],
])("%j in %j: %s", (typed, text, expected) => {
  expect(wordMatcher(typed)(text)).toBe(expected);
});
