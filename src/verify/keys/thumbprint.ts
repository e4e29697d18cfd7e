// The name of a key by its content (RFC 7638), so that a key in a report can be compared with one elsewhere.

import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { toBase64Url } from "@/lib/base64";
import { Sha256 } from "@/lib/sha256";

/** SHA-256 over the members that the standard names, as base64url. */
export function keyThumbprint({ crv, kty, x }: Ed25519PublicJwk): string {
  const hash = new Sha256();
  hash.update(new TextEncoder().encode(JSON.stringify({ crv, kty, x })));
  const bytes = hash.digest().match(/../g) ?? [];
  return toBase64Url(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
}
