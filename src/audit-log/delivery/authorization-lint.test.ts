import { describe, expect, test } from "vitest";
import { lintAuthorization } from "./authorization-lint";

describe("an Authorization header as collectors expect it raises no doubt", () => {
  test.each([
    "Bearer abc.def.ghi",
    "Splunk 0b5d1f3e-93a5-4bd0-9a3a-2f7f1e4a5c11",
    "Basic dXNlcjpwYXNzd29yZA==",
    "ApiKey  two-blanks",
    "Token token=abc, id=1",
    "NR-License-Key 123",
    "Bearer a_kpatient",
  ])("%s", (value) => {
    expect(lintAuthorization(value)).toEqual([]);
  });
});

test.each(["", " ", "\n"])("nothing is said about %j, which is refused anyway", (value) => {
  expect(lintAuthorization(value)).toEqual([]);
});

describe("doubts, in the order in which they are shown", () => {
  test.each([
    [" Bearer abc", ["blankEnds"]],
    ["Bearer abc ", ["blankEnds"]],
    ["Bearer abc\t", ["blankEnds"]],
    ["\u00A0Bearer abc", ["blankEnds"]],
    ["Bearer abc\n", ["lineBreakEnds"]],
    ["\r\nBearer abc", ["lineBreakEnds"]],
    [" Bearer abc \n", ["lineBreakEnds"]],
    ["abc", ["noScheme"]],
    ["Bearer", ["noScheme"]],
    ["Bearer ", ["blankEnds", "noScheme"]],
    ["0b5d1f3e-93a5-4bd0-9a3a-2f7f1e4a5c11", ["noScheme"]],
    ["12 34", ["noScheme"]],
    ["kpat_abc", ["konnectToken", "noScheme"]],
    ["Bearer kpat_abc", ["konnectToken"]],
    ["Bearer spat_abc", ["konnectToken"]],
    ["Token token=spat_abc", ["konnectToken"]],
    ["bearer KPAT_abc", ["konnectToken"]],
    ["Splunk spat_abc", ["konnectToken"]],
    ['{"authorization":"Bearer kpat_abc"}', ["konnectToken", "noScheme"]],
    ["Bearer kp\u200bat_abc", ["konnectToken"]],
    [" spat_abc\n", ["lineBreakEnds", "konnectToken", "noScheme"]],
  ] as const)("%j: %j", (value, doubts) => {
    expect(lintAuthorization(value)).toEqual(doubts);
  });
});
