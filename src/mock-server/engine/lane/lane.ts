// A webhook with everything under way for it: what a transition takes and gives. Data only; the rules are lane-step.ts.

import type { AuditEvent } from "@/audit-log/record/event";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import type { EpochMs } from "@/lib/epoch";
import type { Delivery, DeliveryTarget, Webhook } from "./delivery";
import type { ScopeKey } from "./scope";
import type { SeqRange } from "./seq-range";
import type { Lines } from "./line";

/** The unfinished deliveries of a webhook. */
export interface OpenDeliveries {
  /** The closed batches, a line for each address. */
  readonly lines: Lines;
  /** The live batch that new events join; null when there is none. */
  readonly collecting: Delivery | null;
}

/** A webhook with all that is under way for it. */
export interface Lane extends OpenDeliveries {
  readonly webhook: Webhook;
  /** Where the next batch goes; null while nothing is configured. */
  readonly target: DeliveryTarget | null;
}

export type LaneInput =
  | { readonly type: "event-recorded"; readonly event: AuditEvent; readonly seq: number }
  | { readonly type: "window-ended"; readonly deliveryId: string }
  | { readonly type: "retry-due"; readonly deliveryId: string }
  | {
      readonly type: "attempt-finished";
      readonly deliveryId: string;
      readonly attempt: number;
      readonly outcome: AttemptOutcome;
    }
  | {
      readonly type: "replay-batch";
      readonly ranges: readonly SeqRange[];
      /** Size of the records in the target's format, joined. */
      readonly byteLength: number;
    }
  /** The webhook got a target, or its destination was edited; `enabled` only when it was asked for. */
  | { readonly type: "configured"; readonly target: DeliveryTarget; readonly enabled?: boolean | undefined }
  /** The world was taken up: what is first in its line and not begun is sent. */
  | { readonly type: "resumed" }
  | { readonly type: "cleared" }
  /** The scope itself is gone: nothing may go on for it. */
  | { readonly type: "scope-deleted" };

export type Effect =
  | { readonly type: "schedule-window-end"; readonly delivery: Delivery; readonly dueAt: EpochMs }
  | { readonly type: "schedule-retry"; readonly delivery: Delivery; readonly dueAt: EpochMs }
  /** Forget everything that is due for this delivery. */
  | { readonly type: "unschedule"; readonly delivery: Delivery }
  | { readonly type: "send"; readonly delivery: Delivery; readonly attempt: number }
  | { readonly type: "finish"; readonly delivery: Delivery };

export interface TransitionContext {
  readonly now: EpochMs;
  /** The number of the delivery that this transition may open. It opens at most one. */
  readonly nextDeliveryNumber: number;
}

export interface TransitionResult {
  readonly lane: Lane;
  /** The open deliveries that are new or not what they were. */
  readonly changed: readonly Delivery[];
  /** The delivery that took the number which the context offered, as it was opened; null when none did. */
  readonly opened: Delivery | null;
  readonly effects: readonly Effect[];
}

/** What a step made of a webhook. */
export interface LaneChange {
  readonly scope: ScopeKey;
  /** After it. */
  readonly webhook: Webhook;
  /** Where its next batch goes; null while nothing is configured. */
  readonly target: DeliveryTarget | null;
  /** The deliveries that ended by it. */
  readonly over: readonly Delivery[];
  /** The event that was recorded and joins no batch, because nothing is sent. Told where its time is an earlier one. */
  readonly unsent: { readonly at: EpochMs; readonly recordedAt: EpochMs } | null;
}

/**
 * Looks at a change of a lane, when it is stored and nothing has followed from it yet. Answers what it wants to do about
 * it; null where it is no news.
 */
export type LaneListener = (change: LaneChange) => (() => Promise<void>) | null;
