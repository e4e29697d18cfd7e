import { generateKeyPairSync, sign } from "node:crypto";
import { expect, test, vi } from "vitest";
import { isEd25519 } from "@/contract/jwks";
import { verifyEd25519 } from "./verify-ed25519";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const { kty = "", crv = "", x = "" } = publicKey.export({ format: "jwk" });
const KEY = { kty, crv, x, alg: "EdDSA", kid: "k1" };
const TEXT = new TextEncoder().encode("CEF:0|KongInc|Konnect|1.0|");
const SIGNATURE = new Uint8Array(sign(null, TEXT, privateKey));

test("what the key has signed verifies, and not a byte else", async () => {
  expect(await verifyEd25519(KEY, SIGNATURE, TEXT)).toBe(true);
  expect(await verifyEd25519(KEY, SIGNATURE, TEXT.slice(1))).toBe(false);
  expect(await verifyEd25519(KEY, SIGNATURE.toReversed(), TEXT)).toBe(false);
});

test("a key is imported once, however much it checks", async () => {
  const importKey = vi.spyOn(crypto.subtle, "importKey");
  const other = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
  const key = { ...KEY, x: other.x ?? "" };
  await Promise.all([1, 2, 3].map(() => verifyEd25519(key, SIGNATURE, TEXT)));
  await verifyEd25519(key, SIGNATURE, TEXT);
  expect(importKey).toHaveBeenCalledTimes(1);
  importKey.mockRestore();
});

test("a key that is none is refused, not taken for a wrong signature", async () => {
  await expect(verifyEd25519({ ...KEY, x: "AA" }, SIGNATURE, TEXT)).rejects.toThrow();
});

test("only Ed25519 keys sign audit logs", () => {
  expect(isEd25519(KEY)).toBe(true);
  expect(isEd25519({ ...KEY, crv: "X25519" })).toBe(false);
  expect(isEd25519({ ...KEY, kty: "RSA" })).toBe(false);
});
