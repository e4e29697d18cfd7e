// How much of the last days was observed: only of that may be said that nothing is missing.

import { RETENTION_MS } from "@/audit-log/retention";
import type { Watch, WatchScope, WebhookHistory } from "@/contract/watch/watch-history";
import { readInstant } from "@/contract/wire/instant";
import { notObservedMs } from "@/entities/history/not-observed";
import type { EpochMs } from "@/lib/epoch";

export interface ObservedTime {
  /** From here on it was asked for: seven days, or less in a world that is younger. */
  readonly from: EpochMs;
  /** Webhooks that this history tells of and that the user may read. */
  readonly webhooks: number;
  /** Those of which a part is unknown, the longest first. */
  readonly unobserved: readonly { readonly scope: WatchScope; readonly lengthMs: number }[];
}

/**
 * A world knows all that happened in it, and nothing did before there was one; a watcher knows nothing of the time before
 * it looked.
 */
export function observedTime(host: Watch, histories: WebhookHistory["data"], now: EpochMs): ObservedTime {
  const edge = now - RETENTION_MS;
  const from = host.kind === "demo" ? Math.max(edge, readInstant(host.since) ?? edge) : edge;
  const unobserved = histories
    .map(({ scope, not_observed: unseen }) => ({
      scope,
      lengthMs: notObservedMs(unseen, { from, to: now }),
    }))
    // The host's answer and this clock are some moments apart.
    .filter(({ lengthMs }) => lengthMs >= LEAST_MS)
    .toSorted((a, b) => b.lengthMs - a.lengthMs);
  return { from, webhooks: histories.length, unobserved };
}

/** Shorter than that is not told. */
const LEAST_MS = 60_000;
