import { describe, expect, test } from "vitest";
import { longestSecret, withoutSecret } from "./redact";

describe("an authorization is taken out of a text", () => {
  test.each([
    ["Bearer abcdef123", "bad: Bearer abcdef123", "bad: [redacted]"],
    ["Bearer abcdef123", "token abcdef123 unknown", "token [redacted] unknown"],
    ["Bearer abcdef123", "?t=Bearer%20abcdef123&x", "?t=[redacted]&x"],
    ['Bearer a"b\\c123', '{"got":"Bearer a\\"b\\\\c123"}', '{"got":"[redacted]"}'],
    ["Bearer a/b+c==d", "?t=a%2Fb%2Bc%3D%3Dd", "?t=[redacted]"],
    ["abcdef123", "abcdef123 abcdef123", "[redacted] [redacted]"],
    ["  Bearer abcdef123  ", "Bearer abcdef123", "[redacted]"],
    ["Bearer \ud800abcdef", "a \ufffdabcdef", "a \ufffdabcdef"],
  ])("%j in %j", (authorization, text, clean) => {
    expect(withoutSecret(text, authorization)).toBe(clean);
  });

  test("words that are too short to be a secret stay, unless they are all of it", () => {
    expect(withoutSecret("no access, not ok", "Bearer no")).toBe("no access, not ok");
    expect(withoutSecret("a key", "key")).toBe("a [redacted]");
  });

  test("where there is none, nothing is", () => {
    for (const authorization of [undefined, "", "   "]) {
      expect(withoutSecret("any   text", authorization)).toBe("any   text");
    }
  });
});

test("the longest form is the one that has to be read to see the secret whole", () => {
  expect(longestSecret(undefined)).toBe(0);
  expect(longestSecret("Bearer é")).toBe("Bearer%20%C3%A9".length);
});
