// Ed25519 by Node. Synchronous, because a thread of its own does nothing else: WebCrypto would hand each record to yet
// another thread and back.

import { createPublicKey, type KeyObject, verify } from "node:crypto";
import type { CheckEd25519 } from "@/verify/keys/signature-check";

/** Each key is imported once. */
export function nodeEd25519(): CheckEd25519 {
  const imported = new Map<string, KeyObject>();
  return ({ kty, crv, x }, signature, text) => {
    let key = imported.get(x);
    if (!key) {
      key = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
      imported.set(x, key);
    }
    return verify(null, text, key, signature);
  };
}
