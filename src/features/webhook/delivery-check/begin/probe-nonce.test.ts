import { expect, test } from "vitest";
import { isPlainText } from "@/audit-log/siem-queries/record-query";
import { newNonce } from "./probe-nonce";

test("a nonce is short, and stands in every format of a record as it is", () => {
  const nonces = Array.from({ length: 200 }, () => newNonce());
  for (const nonce of nonces) expect(nonce).toMatch(/^alc-[a-z2-7]{12}$/);
  expect(nonces.every((nonce) => isPlainText(nonce))).toBe(true);
  expect(new Set(nonces).size).toBe(nonces.length);
});

test("each byte of chance counts with five of its bits", () => {
  expect(newNonce((bytes) => bytes.set([0, 1, 25, 26, 31, 32, 255]))).toBe("alc-abz27a7aaaaa");
});
