import { expect, test } from "vitest";
import { OTHER_KEY, TEST_KEY } from "@/verify/lab/signed-records.test-support";
import { readRing, withKeys, withoutKey } from "./key-ring";

test("a ring is read as it was stored, and a key that Konnect publishes is Konnect's from then on", () => {
  const given = withKeys([], [TEST_KEY, OTHER_KEY], "given", 1000);
  const stored = readRing(JSON.stringify(given));
  expect(stored).toEqual(given);
  const published = withKeys(stored, [TEST_KEY], "konnect", 2000);
  expect(
    published.map(({ kid, source, firstSeenAt, lastSeenAt }) => [kid, source, firstSeenAt, lastSeenAt]),
  ).toEqual([
    [TEST_KEY.kid, "konnect", 1000, 2000],
    [OTHER_KEY.kid, "given", 1000, 1000],
  ]);
  expect(withKeys(published, [TEST_KEY], "given", 3000)[0]?.source).toBe("konnect");
  expect(withoutKey(published, OTHER_KEY.x).map(({ kid }) => kid)).toEqual([TEST_KEY.kid]);
});

test.each([null, "", "{", "{}", '[1,"x",{"kty":"RSA"},null]'])("%j holds no key", (stored) => {
  expect(readRing(stored)).toEqual([]);
});
