// Ed25519 by the browser's own WebCrypto: the port that checking a record's signature asks for. Knows no record and no key set.

import type { Jwk } from "@/contract/jwks";

/** Whether `signature` is the key's over `text`. Rejects where the browser has no WebCrypto, as on insecure origins, and for a key it cannot use. */
export async function verifyEd25519(
  { kty, crv, x }: Pick<Jwk, "kty" | "crv" | "x">,
  signature: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const key = await crypto.subtle.importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, signature, text);
}
