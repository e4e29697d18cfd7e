// Every key that was seen in this browser, by the API that it belongs to. Konnect does not say for how long it publishes a
// key that it has replaced, and old records are signed by old keys. Public keys only. Pure.

import type { EpochMs } from "@/lib/epoch";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import { type KnownKey, readKeys, rememberKeys } from "@/verify/keys/key-set";

/** Where a key came from, which is as much as it proves. */
export type KeySource = "konnect" | "given";

export interface RingKey extends KnownKey {
  readonly source: KeySource;
}

const MOST_KEYS = 200;

/** What was stored; anything else in it is left out. */
export function readRing(stored: string | null): readonly RingKey[] {
  if (stored === null) return [];
  try {
    const parsed: unknown = JSON.parse(stored);
    if (!Array.isArray(parsed)) return [];
    return parsed.flatMap((each: unknown): RingKey[] => {
      const [key] = readKeys(JSON.stringify(each)).keys;
      if (!key) return [];
      const { firstSeenAt, lastSeenAt, source } = each as Partial<Record<string, unknown>>; // readKeys has read an object
      return [
        {
          ...key,
          firstSeenAt: instant(firstSeenAt),
          lastSeenAt: instant(lastSeenAt),
          source: source === "konnect" ? "konnect" : "given",
        },
      ];
    });
  } catch {
    return [];
  }
}

function instant(value: unknown): EpochMs {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

/** A key that Konnect publishes is Konnect's, whoever gave it before. */
export function withKeys(
  ring: readonly RingKey[],
  keys: readonly Ed25519PublicJwk[],
  source: KeySource,
  now: EpochMs,
): readonly RingKey[] {
  const sources = new Map(ring.map((key) => [key.x, key.source]));
  if (source === "konnect") for (const { x } of keys) sources.set(x, source);
  return rememberKeys(ring, keys, now)
    .slice(0, MOST_KEYS)
    .map((key) => Object.assign({}, key, { source: sources.get(key.x) ?? source }));
}

export function withoutKey(ring: readonly RingKey[], x: string): readonly RingKey[] {
  return ring.filter((key) => key.x !== x);
}
