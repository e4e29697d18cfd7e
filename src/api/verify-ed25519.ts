// Ed25519 by the browser's own WebCrypto: checks signatures with the keys that signing-key-queries.ts has read.
// Knows no record: which text is signed is the business of audit-log/record/signature.ts, whose port this fits.

import type { Jwk } from "@/contract/jwks";

/** Whether `signature` is the key's over `text`. Rejects where the browser has no Ed25519, as on insecure origins. */
export async function verifyEd25519(
  { kty, crv, x }: Pick<Jwk, "kty" | "crv" | "x">,
  signature: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const key = await crypto.subtle.importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, signature, text);
}
