import type { Ed25519PublicJwk } from "@/audit-log/signature";

/** Ed25519 by the browser's own WebCrypto. Rejects where the browser has none, as on insecure origins. */
export async function verifyEd25519(
  { kty, crv, x }: Ed25519PublicJwk,
  signature: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const key = await crypto.subtle.importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, signature, text);
}
