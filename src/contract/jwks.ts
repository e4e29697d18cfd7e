// The public keys that verify audit-log signatures. v2 only, readable without a token.

import * as z from "zod/mini";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";

const jwkSchema = z.object({
  /** `OKP` for the keys that sign audit logs. */
  kty: z.string(),
  /** `EdDSA`. */
  alg: z.string(),
  /** `Ed25519`. */
  crv: z.string(),
  /** 40 hexadecimal characters. */
  kid: z.string(),
  /** The public key, 32 bytes in base64url without padding. */
  x: z.string(),
});

export type Jwk = z.infer<typeof jwkSchema>;

/** Whether a key is of the one kind that signs audit logs; a set may hold others. */
export function isEd25519(key: Jwk): key is Jwk & Ed25519PublicJwk {
  return key.kty === "OKP" && key.crv === "Ed25519" && key.alg === "EdDSA";
}

/** The key that signs now comes first; older ones follow. */
export const jwksSchema = z.object({ keys: z.array(jwkSchema) });
export type Jwks = z.infer<typeof jwksSchema>;
