// How far the event of a probe has got on its way to the collector. Pure. Nothing here says that a SIEM has it.

import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { Delivery } from "@/contract/sandbox/delivery";
import { readInstant } from "@/contract/wire/instant";
import type { Probe } from "@/entities/probe/probe";
import { type AttemptOutcome, attemptOutcome } from "@/entities/webhook/attempt-outcome";

export type DeliveryStage =
  | "collecting"
  | "under_way"
  | "retrying"
  | "failed"
  /** The collector took it. */
  | "arrived"
  /** It counts as delivered, and a redirect had lost it. */
  | "lost"
  /** Success was answered, and the way was not written down. */
  | "answered";

export type ProbeSending =
  /** Not known yet. */
  | { readonly kind: "waiting" }
  /** Recorded, and in no delivery. */
  | { readonly kind: "none" }
  /** The delivery that holds it: what a world knows. */
  | { readonly kind: "delivery"; readonly stage: DeliveryStage; readonly delivery: Delivery }
  /** The webhook was tried after the event: all that Konnect tells. Another batch may have been meant. */
  | { readonly kind: "attempt"; readonly outcome: AttemptOutcome; readonly status: SeenStatus };

/** @param deliveries those that hold an event of its call, newest first */
export function sendingOf(deliveries: readonly Delivery[]): ProbeSending {
  // The access event is the last one of a call. What a replay sends later is sent once more.
  const delivery = deliveries.find(({ replay }) => !replay) ?? deliveries[0];
  return delivery ? { kind: "delivery", stage: stageOf(delivery), delivery } : { kind: "none" };
}

function stageOf({ state, attempts }: Delivery): DeliveryStage {
  switch (state) {
    case "pending":
      return "under_way";
    case "delivered": {
      const arrived = attempts.at(-1)?.arrived ?? null;
      if (arrived === null) return "answered";
      return arrived ? "arrived" : "lost";
    }
    default:
      return state;
  }
}

/** What the status of the webhook says, which tells its last attempt and not what was in it. */
export function attemptSince(status: SeenStatus, probe: Probe): ProbeSending {
  const attemptedAt = readInstant(status.last_attempt_at);
  if (attemptedAt === null || status.last_attempt_at === probe.attemptBefore) return { kind: "waiting" };
  // One that began before the event cannot have held it.
  if (probe.recorded && attemptedAt < probe.recorded.at) return { kind: "waiting" };
  return { kind: "attempt", outcome: attemptOutcome(status), status };
}

/** Whether a collector has answered with success since, as far as that is known. */
export function isAccepted(sending: ProbeSending): boolean {
  return isProven(sending) || (sending.kind === "attempt" && sending.outcome === "accepted");
}

/** Whether the collector took the batch that holds the event. Konnect does not say what an attempt held. */
export function isProven(sending: ProbeSending): boolean {
  return sending.kind === "delivery" && sending.stage === "arrived";
}

/** Whether there is nothing more to wait for. */
export function isSettled(sending: ProbeSending): boolean {
  return sending.kind === "delivery" && sending.delivery.finished_at !== null;
}
