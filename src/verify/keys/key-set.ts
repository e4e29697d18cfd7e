// Keys to check with, from the text of a `jwks.json` or of single keys, and the ring in which every key that was ever seen
// is kept: Konnect does not say for how long it publishes a key that it has replaced.

import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { fromBase64Url } from "@/lib/base64";
import type { EpochMs } from "@/lib/epoch";

export interface ReadKeys {
  readonly keys: readonly Ed25519PublicJwk[];
  /** Keys that cannot be used, and why. */
  readonly refused: readonly { readonly kid: string; readonly reason: string }[];
}

const KEY_BYTES = 32;

/** @throws Error when the text is neither a set of keys nor a key */
export function readKeys(text: string): ReadKeys {
  const value = parsed(text);
  const list: readonly unknown[] = isObject(value) && Array.isArray(value["keys"]) ? value["keys"] : [value];
  const read = list.map(readKey);
  return {
    keys: read.flatMap((key) => ("x" in key ? [key] : [])),
    refused: read.flatMap((key) => ("reason" in key ? [key] : [])),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("is not JSON; a jwks.json is needed, as Konnect publishes it");
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function readKey(value: unknown): Ed25519PublicJwk | ReadKeys["refused"][number] {
  if (!isObject(value)) return { kid: "?", reason: "it is no key" };
  const { kty, crv, x, kid } = value;
  const name = typeof kid === "string" && kid !== "" ? kid : "?";
  if (kty !== "OKP" || crv !== "Ed25519" || typeof x !== "string") {
    return { kid: name, reason: "it is no Ed25519 key" };
  }
  const length = keyLength(x);
  if (length !== KEY_BYTES) {
    return {
      kid: name,
      reason:
        length === null ? "its x is not base64url" : `its x has ${length} bytes instead of ${KEY_BYTES}`,
    };
  }
  return { kty, crv, alg: "EdDSA", x: x.replace(/=+$/, ""), kid: name };
}

function keyLength(x: string): number | null {
  try {
    return fromBase64Url(x).length;
  } catch {
    return null;
  }
}

export interface KnownKey extends Ed25519PublicJwk {
  readonly firstSeenAt: EpochMs;
  readonly lastSeenAt: EpochMs;
}

/** The ring with the keys in it: known ones with a later date, new ones in front. Two keys are one when their `x` is. */
export function rememberKeys(
  ring: readonly KnownKey[],
  keys: readonly Ed25519PublicJwk[],
  now: EpochMs,
): readonly KnownKey[] {
  const seen = new Set(keys.map(({ x }) => x));
  const known = new Set(ring.map(({ x }) => x));
  const added = keys.filter(({ x }) => !known.has(x));
  return [
    ...added.map((key) => Object.assign({}, key, { firstSeenAt: now, lastSeenAt: now })),
    ...ring.map((key) => (seen.has(key.x) ? Object.assign({}, key, { lastSeenAt: now }) : key)),
  ];
}
