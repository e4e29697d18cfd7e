import { expect, test } from "vitest";
import { entryKey, placeOfKey } from "./entry-key";
import { ACCESS, AUTHORIZATION } from "@/contract/audit-log-entry.test-support";

test("a key tells where its entry is", () => {
  expect(placeOfKey(entryKey(ACCESS))).toEqual({ at: Date.parse(ACCESS.ts), type: "gateway_access" });
});

test("an entry of a later type is looked for among all types", () => {
  const later = { type: "data_export", ts: ACCESS.ts, signature: "S".repeat(86) };
  expect(placeOfKey(entryKey(later))).toEqual({ at: Date.parse(ACCESS.ts), type: null });
});

test("entries of one call have different keys", () => {
  expect(entryKey(ACCESS)).not.toBe(entryKey(AUTHORIZATION));
  expect(entryKey({ ...ACCESS, signature: "T".repeat(86) })).not.toBe(entryKey(ACCESS));
});

test("an entry without signature is known by its trace id", () => {
  expect(entryKey({ ...ACCESS, signature: "" })).toMatch(/\.gateway_access\.9223372036854775$/);
});

test.each(["", "x", "1e9.authorization.S", "-1.authorization.S", "9".repeat(16) + ".authorization.S"])(
  "%j is no key",
  (key) => {
    expect(placeOfKey(key)).toBeNull();
  },
);
