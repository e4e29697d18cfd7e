// What it means for a record to be signed: which text, in which encoding, checked against which keys.
// Knows no cryptography (that comes through a port) and makes no signatures.

import { fromBase64Url, toBase64Url } from "@/lib/base64";
import { formatOfRecord, splitSignature } from "./record";

/** A signing key as `jwks.json` publishes it (RFC 8037). */
export interface Ed25519PublicJwk {
  readonly kty: "OKP";
  readonly alg: "EdDSA";
  readonly crv: "Ed25519";
  /** 40 hex characters. A record does not say which key signed it, so this only tells keys apart for people. */
  readonly kid: string;
  /** The public key, 32 bytes, as base64url without padding. */
  readonly x: string;
}

/** The port to pure Ed25519 (RFC 8032): is `signature` by `key` over `text`? Rejects when the key cannot be used at all. */
export type VerifySignature = (
  key: Ed25519PublicJwk,
  signature: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
) => Promise<boolean>;

/** `no_signature`: none of the right shape in the right place. `no_matching_key`: text, signature or keys are not those that belong together. */
export type RecordVerification = "verified" | "no_signature" | "no_matching_key";

/**
 * Verifies one record as transmitted, in any format: the signature is cut out of the raw text, and the UTF-8 bytes
 * of the rest are checked against the keys in order. Rejects when `verify` rejects.
 */
export async function verifyRecord(
  record: string,
  keys: readonly Ed25519PublicJwk[],
  verify: VerifySignature,
): Promise<RecordVerification> {
  const format = formatOfRecord(record);
  const split = format && splitSignature(record, format);
  if (!split) return "no_signature";
  const signature = fromBase64Url(split.signature);
  // 86 characters have four bits to spare. Only the text that the bytes encode to counts, so that no character can be changed unseen.
  if (toBase64Url(signature) !== split.signature) return "no_matching_key";
  const text = new TextEncoder().encode(split.signedText);
  for (const key of keys) {
    if (await verify(key, signature, text)) return "verified";
  }
  return "no_matching_key";
}
