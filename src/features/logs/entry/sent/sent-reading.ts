// What the history of a webhook says of one event: whether it lies in a gap, and what the webhook did at its time. It can
// say that an event was not delivered, never that it arrived. Pure.

import type { Region } from "@/audit-log/region";
import type { Gap } from "@/contract/watch/gap";
import type { WebhookHistory } from "@/contract/watch/watch-history";
import { type EpochMs, parseRfc3339 } from "@/lib/epoch";

export type SentReading =
  | { readonly kind: "inGap"; readonly gap: Gap }
  /** Delivery was going on, and no gap is known. */
  | { readonly kind: "outside" }
  /** Off, stopped or not set up, and yet no gap is known. */
  | { readonly kind: "notSending" }
  | { readonly kind: "notObserved" };

interface Stretch {
  readonly from: string;
  readonly to: string | null;
}

/** @param at of the event */
export function sentReading(
  region: Region,
  at: EpochMs,
  gaps: readonly Gap[],
  histories: WebhookHistory["data"],
): SentReading {
  const holds = ({ from, to }: Stretch) => at >= instant(from) && (to === null || at < instant(to));
  const ofRegion = gaps.filter(({ scope }) => scope.region === region && scope.portal_id === undefined);
  const around = ofRegion.filter(holds);
  const gap = around.find(({ state }) => state !== "closed") ?? around[0];
  if (gap !== undefined) return { kind: "inGap", gap };
  const history = histories.find(({ scope }) => scope.region === region && scope.portal_id === undefined);
  const segment = history?.segments.find(holds);
  if (segment === undefined || segment.state === "unobserved" || history?.not_observed.some(holds)) {
    return { kind: "notObserved" };
  }
  const isSending = ["ready", "delivering", "failing"].includes(segment.state);
  return { kind: isSending ? "outside" : "notSending" };
}

function instant(text: string): EpochMs {
  return parseRfc3339(text) ?? Number.NaN; // the contract has checked it
}
