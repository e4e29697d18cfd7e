// The records of delivery: destination, webhook, delivery, attempt. Data only; what happens to them is transition.ts.

import type { LogFormat } from "@/audit-log/record/log-format";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import type { RetryDecision } from "@/audit-log/delivery/retry-schedule";
import type { WebhookStatusWord } from "@/audit-log/webhook-status";
import type { EpochMs } from "@/lib/epoch";
import type { SeqRange } from "./seq-range";
import type { Scope, ScopeKey } from "./scope";

export interface Destination {
  readonly id: string;
  readonly name: string;
  readonly endpoint: string;
  /** The Authorization header, byte for byte; null when none is sent. A secret: it leaves the server in requests to receivers only. */
  readonly authorization: string | null;
  readonly logFormat: LogFormat;
  readonly skipSslVerification: boolean;
  /** The one webhook that owns this destination through inline settings; null for a destination of the organisation. */
  readonly ownedBy: ScopeKey | null;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

export interface LastAttempt {
  /** When the attempt started. */
  readonly at: EpochMs;
  /** HTTP status code; null when there was no response. */
  readonly code: number | null;
  readonly message: string;
}

export interface Webhook {
  readonly scope: Scope;
  readonly destinationId: string | null;
  /** What the administrator wants. */
  readonly enabled: boolean;
  /** What is so. */
  readonly status: WebhookStatusWord;
  readonly lastAttempt: LastAttempt | null;
  readonly updatedAt: EpochMs;
}

/** The settings a delivery was started with. It keeps them, even if the destination changes meanwhile. */
export interface DeliveryTarget {
  readonly destinationId: string;
  readonly endpoint: string;
  readonly authorization: string | null;
  readonly logFormat: LogFormat;
  readonly skipSslVerification: boolean;
}

export interface Attempt {
  /** 1-based. */
  readonly number: number;
  readonly startedAt: EpochMs;
  /** Null while the receiver has not answered. */
  readonly finishedAt: EpochMs | null;
  readonly outcome: AttemptOutcome | null;
  readonly decision: RetryDecision | null;
}

export type DeliveryState = "collecting" | "pending" | "retrying" | "delivered" | "failed";

/** `not_retried`: an answer that is final. `exhausted`: the last retry failed too. `dropped`: never tried, or given up because the webhook stopped. */
export type FailureReason = "not_retried" | "exhausted" | "dropped";

/** One batch and the attempts to hand it over. */
export interface Delivery {
  /** Counts deliveries of the world from 1, in the order in which they were opened. */
  readonly number: number;
  readonly id: string;
  readonly scope: Scope;
  readonly target: DeliveryTarget;
  readonly kind: "live" | "replay";
  /** Its place in the line of its address (line.ts), ascending in the order of sending; null while it collects. */
  readonly place: number | null;
  readonly state: DeliveryState;
  readonly reason: FailureReason | null;
  /** The events of the batch by their numbers in the scope's log. A live batch is one consecutive run. */
  readonly ranges: readonly SeqRange[];
  /** Size of the body before compression. */
  readonly byteLength: number;
  readonly createdAt: EpochMs;
  readonly finishedAt: EpochMs | null;
  /** When the next retry is due; null unless `state` is `retrying` and no attempt is under way. */
  readonly nextAttemptAt: EpochMs | null;
  readonly attempts: readonly Attempt[];
}

export function targetOf(destination: Destination): DeliveryTarget {
  const { id, endpoint, authorization, logFormat, skipSslVerification } = destination;
  return { destinationId: id, endpoint, authorization, logFormat, skipSslVerification };
}

function isFinished(delivery: Delivery): boolean {
  return delivery.state === "delivered" || delivery.state === "failed";
}

/** A webhook before it is configured. */
export function unconfiguredWebhook(scope: Scope): Webhook {
  return {
    scope,
    destinationId: null,
    enabled: false,
    status: "unconfigured",
    lastAttempt: null,
    updatedAt: 0,
  };
}

/** An attempt has left and its outcome is not known yet. */
export function isUnderWay(delivery: Delivery): boolean {
  const attempt = delivery.attempts.at(-1);
  return !isFinished(delivery) && attempt !== undefined && attempt.finishedAt === null;
}
