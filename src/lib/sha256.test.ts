import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { Sha256 } from "./sha256";

const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 31 + (index >> 7)) & 0xff);

test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 300_000])("%i bytes", (length) => {
  const hash = new Sha256();
  hash.update(bytes.subarray(0, length));
  expect(hash.digest()).toBe(createHash("sha256").update(bytes.subarray(0, length)).digest("hex"));
});

test.each([1, 7, 64, 100])("pieces of %i bytes make the same as all at once", (piece) => {
  const hash = new Sha256();
  const whole = bytes.subarray(0, 5000);
  for (let from = 0; from < whole.length; from += piece) hash.update(whole.subarray(from, from + piece));
  expect(hash.digest()).toBe(createHash("sha256").update(whole).digest("hex"));
});
