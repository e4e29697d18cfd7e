// Ed25519 by the browser's own WebCrypto: checks signatures with the keys that signing-key-queries.ts has read.
// Knows no record: which text is signed is the business of audit-log/record/signature.ts, whose port this fits.

import type { Jwk } from "@/contract/jwks";

type PublicKey = Pick<Jwk, "kty" | "crv" | "x">;

/** Importing takes longer than checking, and a page of records is checked with the same few keys. */
const imported = new Map<string, Promise<CryptoKey>>();

function importedKey({ kty, crv, x }: PublicKey): Promise<CryptoKey> {
  const known = imported.get(x);
  if (known) return known;
  const key = crypto.subtle.importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"]);
  imported.set(x, key);
  key.catch(() => imported.delete(x));
  return key;
}

/** Whether `signature` is the key's over `text`. Rejects where the browser has no Ed25519, as on insecure origins. */
export async function verifyEd25519(
  key: PublicKey,
  signature: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return crypto.subtle.verify("Ed25519", await importedKey(key), signature, text);
}
