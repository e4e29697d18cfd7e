// The rules of delivery, as the working copy of one transition.
//
// Batches of one webhook are sent in order, one in flight at a time. A delivery that fails stops the webhook.

import { BATCH_WINDOW_MS, MAX_BATCH_BYTES, MAX_RECORDS_PER_BATCH } from "@/audit-log/batch-limits";
import type { AuditEvent } from "@/audit-log/event";
import { type AttemptOutcome, decideRetry } from "@/audit-log/retry-schedule";
import { assertNever } from "@/lib/assert-never";
import type { EpochMs } from "@/lib/epoch";
import {
  type Attempt,
  type Delivery,
  type DeliveryTarget,
  type FailureReason,
  isUnderWay,
  type Webhook,
} from "./delivery";
import { describeOutcome } from "./describe-outcome";
import { countEvents, type SeqRange } from "./event-log";
import type { Effect, Lane, TransitionContext, TransitionResult } from "./lane";
import { recordByteLength } from "./unsigned-record";

/** Lives for a single transition; the lane it was given is never changed. */
export class LaneStep {
  #webhook: Webhook;
  #target: DeliveryTarget | null;
  #deliveries: Delivery[];
  readonly #effects: Effect[] = [];
  readonly #now: EpochMs;
  readonly #nextDeliveryNumber: number;

  constructor(lane: Lane, context: TransitionContext) {
    this.#webhook = lane.webhook;
    this.#target = lane.target;
    this.#deliveries = [...lane.deliveries];
    this.#now = context.now;
    this.#nextDeliveryNumber = context.nextDeliveryNumber;
  }

  result(): TransitionResult {
    return {
      lane: { webhook: this.#webhook, target: this.#target, deliveries: this.#deliveries },
      effects: this.#effects,
    };
  }

  collect(event: AuditEvent, seq: number): void {
    const { enabled, status } = this.#webhook;
    if (!enabled || status !== "active" || !this.#target) return;

    let batch = this.#deliveries.find((delivery) => delivery.state === "collecting");
    if (batch) {
      // +1 for the line break between two records.
      const byteLength = batch.byteLength + 1 + recordByteLength(event, batch.target.logFormat);
      if (byteLength <= MAX_BATCH_BYTES) {
        batch = this.#update({ ...batch, ranges: extendRange(batch.ranges, seq), byteLength });
      } else {
        this.closeBatch(batch.id);
        batch = undefined;
      }
    }
    if (!batch) {
      batch = this.#newDelivery(this.#target, {
        kind: "live",
        state: "collecting",
        ranges: [{ firstSeq: seq, lastSeq: seq }],
        byteLength: recordByteLength(event, this.#target.logFormat),
      });
      this.#deliveries.push(batch);
      const dueAt = this.#now + BATCH_WINDOW_MS;
      this.#effects.push({ type: "schedule-window-end", delivery: batch, dueAt });
    }
    if (countEvents(batch.ranges) >= MAX_RECORDS_PER_BATCH || batch.byteLength >= MAX_BATCH_BYTES) {
      this.closeBatch(batch.id);
    }
  }

  /** Queues recorded events to be sent again. Whether the webhook is active does not matter: success makes it so. */
  replay(ranges: readonly SeqRange[], byteLength: number): void {
    if (!this.#target || !this.#webhook.enabled) return;
    const batch = this.#newDelivery(this.#target, { kind: "replay", state: "pending", ranges, byteLength });
    const firstOpen = this.#deliveries.findIndex((delivery) => delivery.state === "collecting");
    // Before the batch that still collects: a closed one need not wait for it.
    this.#deliveries.splice(firstOpen === -1 ? this.#deliveries.length : firstOpen, 0, batch);
    this.#sendNext();
  }

  closeBatch(deliveryId: string): void {
    const batch = this.#find(deliveryId);
    if (batch?.state !== "collecting") return;
    this.#effects.push({ type: "unschedule", delivery: batch });
    this.#update({ ...batch, state: "pending" });
    this.#sendNext();
  }

  startAttempt(deliveryId: string): void {
    const delivery = this.#find(deliveryId);
    if (!delivery || delivery !== this.#deliveries[0] || isUnderWay(delivery)) return;
    const attempt: Attempt = {
      number: delivery.attempts.length + 1,
      startedAt: this.#now,
      finishedAt: null,
      outcome: null,
      decision: null,
    };
    const started = this.#update({
      ...delivery,
      nextAttemptAt: null,
      attempts: [...delivery.attempts, attempt],
    });
    this.#effects.push({ type: "send", delivery: started, attempt: attempt.number });
  }

  finishAttempt(deliveryId: string, number: number, outcome: AttemptOutcome): void {
    const delivery = this.#find(deliveryId);
    const attempt = delivery?.attempts.at(-1);
    if (!delivery || attempt?.number !== number || attempt.finishedAt !== null) return;

    const decision = decideRetry(outcome, number, this.#now);
    const finishedAttempt: Attempt = { ...attempt, finishedAt: this.#now, outcome, decision };
    const attempts = [...delivery.attempts.slice(0, -1), finishedAttempt];
    const speaksForWebhook = this.#isCurrent(delivery);
    if (speaksForWebhook) {
      this.#webhook = {
        ...this.#webhook,
        lastAttempt: { at: attempt.startedAt, ...describeOutcome(outcome) },
      };
    }

    switch (decision.decision) {
      case "delivered":
        this.#finish({ ...delivery, attempts, state: "delivered" });
        if (speaksForWebhook) this.#webhook = { ...this.#webhook, status: "active" };
        break;
      case "retry": {
        if (!this.#webhook.enabled) {
          // Switched off or removed while the answer was under way: there is no next time.
          this.#finish({ ...delivery, attempts, state: "failed", reason: "dropped" });
          break;
        }
        const dueAt = this.#now + decision.waitMs;
        const waiting = this.#update({ ...delivery, attempts, state: "retrying", nextAttemptAt: dueAt });
        this.#effects.push({ type: "schedule-retry", delivery: waiting, dueAt });
        break;
      }
      case "not_retried":
      case "gave_up": {
        const reason: FailureReason = decision.decision === "gave_up" ? "exhausted" : "not_retried";
        this.#finish({ ...delivery, attempts, state: "failed", reason });
        if (speaksForWebhook) {
          this.#webhook = { ...this.#webhook, status: "inactive" };
          // A replay is not live delivery: it goes on, and if it succeeds, the webhook is active again.
          for (const other of this.#deliveries)
            if (other.kind === "live" && !isUnderWay(other)) this.#drop(other);
        }
        break;
      }
      default:
        assertNever(decision);
    }
    this.#sendNext();
  }

  configure(target: DeliveryTarget, enabled: boolean | undefined): void {
    const isNewAddress = !this.#target || !isSameAddress(this.#target, target);
    const isResumed = enabled === true && this.#webhook.status === "inactive";
    this.#target = target;
    this.#webhook = {
      ...this.#webhook,
      destinationId: target.destinationId,
      enabled: enabled ?? this.#webhook.enabled,
      status: isNewAddress || isResumed ? "active" : this.#webhook.status,
      updatedAt: this.#now,
    };
    if (!this.#webhook.enabled) this.#dropWaiting();
    const open = this.#deliveries.find((delivery) => delivery.state === "collecting");
    // What happens from now on is for the new address; the batch that was begun keeps the old one.
    if (isNewAddress && open) this.closeBatch(open.id);
  }

  clear(): void {
    this.#target = null;
    this.#webhook = {
      ...this.#webhook,
      destinationId: null,
      enabled: false,
      status: "unconfigured",
      lastAttempt: null,
      updatedAt: this.#now,
    };
    this.#dropWaiting();
  }

  dropAll(): void {
    this.#target = null;
    for (const delivery of this.#deliveries) this.#drop(delivery);
  }

  #newDelivery(
    target: DeliveryTarget,
    batch: Pick<Delivery, "kind" | "state" | "ranges" | "byteLength">,
  ): Delivery {
    return {
      number: this.#nextDeliveryNumber,
      id: `dlv_${this.#nextDeliveryNumber}`,
      scope: this.#webhook.scope,
      target,
      ...batch,
      reason: null,
      createdAt: this.#now,
      finishedAt: null,
      nextAttemptAt: null,
      attempts: [],
    };
  }

  /** Sends the first delivery when it is closed and nothing is in flight. */
  #sendNext(): void {
    const first = this.#deliveries[0];
    if (first?.state === "pending") this.startAttempt(first.id);
  }

  /** Drops all but an attempt that is under way: what has left cannot be called back. */
  #dropWaiting(): void {
    for (const delivery of this.#deliveries) if (!isUnderWay(delivery)) this.#drop(delivery);
  }

  #drop(delivery: Delivery): void {
    this.#finish({ ...delivery, state: "failed", reason: "dropped", nextAttemptAt: null });
  }

  #finish(delivery: Delivery): void {
    const finished = { ...delivery, finishedAt: this.#now };
    this.#deliveries = this.#deliveries.filter(({ id }) => id !== delivery.id);
    this.#effects.push({ type: "unschedule", delivery: finished }, { type: "finish", delivery: finished });
  }

  /**
   * Whether an outcome says anything about the webhook as it is configured now. A batch that was started for an
   * address that has been replaced since must not stop the new one.
   */
  #isCurrent(delivery: Delivery): boolean {
    return this.#target !== null && isSameAddress(this.#target, delivery.target);
  }

  #find(id: string): Delivery | undefined {
    return this.#deliveries.find((delivery) => delivery.id === id);
  }

  #update(delivery: Delivery): Delivery {
    this.#deliveries = this.#deliveries.map((other) => (other.id === delivery.id ? delivery : other));
    return delivery;
  }
}

/** A live batch with one more event, which follows its last one. */
function extendRange(ranges: readonly SeqRange[], lastSeq: number): readonly SeqRange[] {
  return ranges.map((range) => ({ ...range, lastSeq }));
}

function isSameAddress(a: DeliveryTarget, b: DeliveryTarget): boolean {
  return (
    a.destinationId === b.destinationId && a.endpoint === b.endpoint && a.authorization === b.authorization
  );
}
