// What of the batches under way is worth a sentence: those for addresses that their webhook has left, and those that are
// retried for longer than the schedule does by itself. Neither is a gap yet.

import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Waiting } from "@/contract/sandbox/waiting";
import { readInstant } from "@/contract/wire/instant";
import { LONGEST_WAIT_MS } from "@/history/certainty";
import type { EpochMs } from "@/lib/epoch";

export interface WaitingElsewhere {
  /** Batches. */
  readonly count: number;
  readonly endpoints: readonly string[];
  /** When the next of them is tried again; null where none waits for an instant. */
  readonly nextAt: EpochMs | null;
}

export interface WaitingHere {
  readonly events: number;
  /** When the oldest of their batches was opened. */
  readonly since: EpochMs;
  readonly nextAt: EpochMs | null;
}

/** Of one webhook. */
export function waitingOf(all: readonly Waiting[], scope: WebhookScope): readonly Waiting[] {
  return all.filter(({ region, portal_id: portalId }) =>
    scope.kind === "region" ? portalId === null && region === scope.region : portalId === scope.portalId,
  );
}

/** What is for addresses that the webhook has left; null for nothing. @param waiting of one webhook */
export function waitingElsewhere(
  waiting: readonly Pick<Waiting, "address_replaced" | "batches" | "endpoint" | "next_attempt_at">[],
): WaitingElsewhere | null {
  const left = waiting.filter(({ address_replaced }) => address_replaced);
  if (left.length === 0) return null;
  return {
    count: left.reduce((sum, { batches }) => sum + batches, 0),
    endpoints: [...new Set(left.map(({ endpoint }) => endpoint))],
    nextAt: earliest(left),
  };
}

/**
 * What waits for the address of now for longer than any back-off takes: the collector asked for it. Null while that is
 * not so. What a replay sends is missing already, and told as a gap. @param waiting of one webhook
 */
export function waitingHere(
  waiting: readonly Pick<Waiting, "address_replaced" | "events" | "next_attempt_at" | "replay" | "since">[],
  now: EpochMs,
): WaitingHere | null {
  const here = waiting.filter(({ address_replaced, replay }) => !address_replaced && !replay);
  const since = Math.min(...here.map((each) => readInstant(each.since) ?? now));
  if (now - since < LONGEST_WAIT_MS || here.length === 0) return null;
  return {
    events: here.reduce((sum, { events }) => sum + events, 0),
    since,
    nextAt: earliest(here),
  };
}

function earliest(waiting: readonly Pick<Waiting, "next_attempt_at">[]): EpochMs | null {
  const dues = waiting.flatMap(({ next_attempt_at }) =>
    next_attempt_at === null ? [] : (readInstant(next_attempt_at) ?? []),
  );
  return dues.length === 0 ? null : Math.min(...dues);
}
