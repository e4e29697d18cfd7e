// A webhook with everything under way for it: what a transition takes and gives. Data only; the rules are lane-step.ts.

import type { AuditEvent } from "@/audit-log/event";
import type { AttemptOutcome } from "@/audit-log/retry-schedule";
import type { EpochMs } from "@/lib/epoch";
import type { Delivery, DeliveryTarget, Webhook } from "./delivery";
import type { SeqRange } from "./event-log";

/** A webhook with all that is under way for it. */
export interface Lane {
  readonly webhook: Webhook;
  /** Where the next batch goes; null while nothing is configured. */
  readonly target: DeliveryTarget | null;
  /** Unfinished deliveries in the order in which they are sent. Only the first is ever in flight or waiting for a retry; only the last still collects. */
  readonly deliveries: readonly Delivery[];
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
  readonly effects: readonly Effect[];
}
