import { expect, test } from "vitest";
import { OTHER_KEY, TEST_KEY } from "@/verify/lab/signed-records.test-support";
import { readKeys, rememberKeys } from "./key-set";

test("a set of keys and a single key are read", () => {
  expect(readKeys(JSON.stringify({ keys: [TEST_KEY, OTHER_KEY] })).keys).toEqual([TEST_KEY, OTHER_KEY]);
  expect(readKeys(JSON.stringify(TEST_KEY)).keys).toEqual([TEST_KEY]);
});

test("a key that cannot be used is told of with its reason, and the others are used", () => {
  const documented = { ...TEST_KEY, kid: "documented", x: "A".repeat(44) };
  const rsa = { kty: "RSA", kid: "rsa", n: "…" };
  expect(readKeys(JSON.stringify({ keys: [documented, rsa, TEST_KEY] }))).toEqual({
    keys: [TEST_KEY],
    refused: [
      { kid: "documented", reason: "its x has 33 bytes instead of 32" },
      { kid: "rsa", reason: "it is no Ed25519 key" },
    ],
  });
});

test("what is not JSON is refused", () => {
  expect(() => readKeys("-----BEGIN PUBLIC KEY-----")).toThrow(/jwks\.json/);
});

test("every key that was seen is kept, with the first and the last time", () => {
  const first = rememberKeys([], [TEST_KEY], 1000);
  const second = rememberKeys(first, [OTHER_KEY], 2000);
  expect(rememberKeys(second, [OTHER_KEY], 3000)).toEqual([
    { ...OTHER_KEY, firstSeenAt: 2000, lastSeenAt: 3000 },
    { ...TEST_KEY, firstSeenAt: 1000, lastSeenAt: 1000 },
  ]);
});
