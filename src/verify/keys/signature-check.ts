// Whether a text is signed by one of the keys that are known. Decoding and encoding are done once, here.

import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { fromBase64Url } from "@/lib/base64";

/**
 * The port to Ed25519: is `signature` by `key` over `text`? A key is given as often as it is asked for: what has to be
 * imported is kept by the adapter.
 */
export type CheckEd25519 = (
  key: Ed25519PublicJwk,
  signature: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
) => boolean | Promise<boolean>;

export interface SignatureCheck {
  /** How many keys there are. */
  readonly keyCount: number;
  /** The key that fits; null when none does. */
  readonly keyOf: (signedText: string, signature: string) => Promise<Ed25519PublicJwk | null>;
}

const encoder = new TextEncoder();

/** The key that fitted last is asked first: files change keys once, at a rotation. */
export function signatureCheck(keys: readonly Ed25519PublicJwk[], check: CheckEd25519): SignatureCheck {
  const ordered = [...keys];
  // A search asks for thousands of texts with the same one.
  let last: { readonly signature: string; readonly bytes: Uint8Array<ArrayBuffer> } | null = null;
  return {
    keyCount: keys.length,
    async keyOf(signedText, signature) {
      const text = encoder.encode(signedText);
      const { bytes } =
        last?.signature === signature ? last : (last = { signature, bytes: fromBase64Url(signature) });
      for (const [index, key] of ordered.entries()) {
        const outcome = check(key, bytes, text);
        if (!(typeof outcome === "boolean" ? outcome : await outcome)) continue;
        if (index > 0) ordered.unshift(...ordered.splice(index, 1));
        return key;
      }
      return null;
    },
  };
}
