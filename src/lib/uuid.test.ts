import { expect, test } from "vitest";
import { canonicalUuid, isUuid } from "./uuid";

test.each([
  ["6801E673-cc10-498a-94cd-4271DE07A0D3", "6801e673-cc10-498a-94cd-4271de07a0d3"],
  ["6801e673-cc10-498a-94cd-4271de07a0d3", "6801e673-cc10-498a-94cd-4271de07a0d3"],
])("%s is a UUID and becomes %s", (text, canonical) => {
  expect(isUuid(text)).toBe(true);
  expect(canonicalUuid(text)).toBe(canonical);
});

test.each([
  "",
  "KPAT_ORG_ADMIN",
  "6801E673-CC10-498A-94CD-4271DE07A0D",
  "{6801E673-CC10-498A-94CD-4271DE07A0D3}",
])("%j is none and stays as it is", (text) => {
  expect(isUuid(text)).toBe(false);
  expect(canonicalUuid(text)).toBe(text);
});
