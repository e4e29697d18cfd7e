import { expect, test } from "vitest";
import { entryKey as keyOf, placeOfKey, wholeKey } from "./entry-key";
import { ACCESS, AUTHORIZATION } from "@/contract/audit-log-entry.test-support";

const entryKey = (entry: Parameters<typeof keyOf>[0]) => keyOf(entry, "eu");

test("a key tells where its entry is", () => {
  expect(placeOfKey(entryKey(ACCESS))).toEqual({
    region: "eu",
    at: Date.parse(ACCESS.ts),
    type: "gateway_access",
  });
});

test("an entry of a later type is looked for among all types", () => {
  const later = { type: "data_export", ts: ACCESS.ts, signature: "S".repeat(86) };
  expect(placeOfKey(entryKey(later))).toEqual({ region: "eu", at: Date.parse(ACCESS.ts), type: null });
});

test("entries of one call have different keys", () => {
  expect(entryKey(ACCESS)).not.toBe(entryKey(AUTHORIZATION));
  expect(entryKey({ ...ACCESS, signature: "T".repeat(86) })).not.toBe(entryKey(ACCESS));
});

test("an entry without signature is known by its trace id", () => {
  expect(entryKey({ ...ACCESS, signature: "" })).toMatch(/\.gateway_access\.9223372036854775$/);
});

test("entries of two regions have different keys", () => {
  expect(keyOf(ACCESS, "us")).not.toBe(keyOf(ACCESS, "eu"));
});

test("a key of an earlier link is of the region that the link meant", () => {
  expect(wholeKey("1.authorization.S", "sg")).toBe("sg.1.authorization.S");
  expect(wholeKey("1.authorization.S", null)).toBe("us.1.authorization.S");
  expect(wholeKey("eu.1.authorization.S", "sg")).toBe("eu.1.authorization.S");
});

test.each([
  "",
  "x",
  "1.authorization.S",
  "mars.1.authorization.S",
  "us.1e9.authorization.S",
  "us.-1.authorization.S",
  `us.${"9".repeat(16)}.authorization.S`,
])("%j is no key", (key) => {
  expect(placeOfKey(key)).toBeNull();
});
