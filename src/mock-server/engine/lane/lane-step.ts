// The rules of delivery, as the working copy of one transition.
//
// Batches for one address of a webhook are sent in order, one in flight at a time. A delivery that fails stops the
// webhook, unless its address was replaced meanwhile: what is left for that one runs out in a line of its own.

import { BATCH_WINDOW_MS } from "@/audit-log/delivery/batch-limits";
import type { AuditEvent } from "@/audit-log/record/event";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { decideRetry } from "@/audit-log/delivery/retry-schedule";
import { assertNever } from "@/lib/assert-never";
import type { EpochMs } from "@/lib/epoch";
import { extendBatch, isFull, openBatch, withAttempt } from "./batch";
import {
  type Attempt,
  type Delivery,
  type DeliveryTarget,
  type FailureReason,
  isUnderWay,
  type Webhook,
} from "./delivery";
import { describeOutcome } from "./describe-outcome";
import type { SeqRange } from "./seq-range";
import type { Effect, Lane, TransitionContext, TransitionResult } from "./lane";
import { currentOf, deliveriesIn, isSameAddress, lineFor, type Lines, withLine, withoutThose } from "./line";
import { dequeue, enqueue } from "./queue";
import { recordByteLength } from "./unsigned-record";

/** Lives for a single transition; the lane it was given is never changed. */
export class LaneStep {
  #webhook: Webhook;
  #target: DeliveryTarget | null;
  #lines: Lines;
  #collecting: Delivery | null;
  #opened: Delivery | null = null;
  readonly #changed = new Map<string, Delivery>();
  readonly #effects: Effect[] = [];
  readonly #now: EpochMs;
  readonly #nextDeliveryNumber: number;

  constructor(lane: Lane, context: TransitionContext) {
    this.#webhook = lane.webhook;
    this.#target = lane.target;
    this.#lines = lane.lines;
    this.#collecting = lane.collecting;
    this.#now = context.now;
    this.#nextDeliveryNumber = context.nextDeliveryNumber;
  }

  result(): TransitionResult {
    return {
      lane: {
        webhook: this.#webhook,
        target: this.#target,
        lines: this.#lines,
        collecting: this.#collecting,
      },
      changed: [...this.#changed.values()],
      opened: this.#opened,
      effects: this.#effects,
    };
  }

  collect(event: AuditEvent, seq: number): void {
    const { enabled, status } = this.#webhook;
    if (!enabled || status !== "active" || !this.#target) return;
    const batch = this.#extended(event, seq) ?? this.#begun(this.#target, event, seq);
    this.#collecting = batch;
    this.#note(batch);
    if (isFull(batch)) this.closeBatch(batch.id);
  }

  /** Queues recorded events to be sent again. Whether the webhook is active does not matter: success makes it so. */
  replay(ranges: readonly SeqRange[], byteLength: number): void {
    if (!this.#target || !this.#webhook.enabled) return;
    this.#enqueue(this.#newDelivery(this.#target, { kind: "replay", ranges, byteLength }));
  }

  closeBatch(deliveryId: string): void {
    const batch = this.#collecting;
    if (batch?.id !== deliveryId) return;
    this.#collecting = null;
    this.#effects.push({ type: "unschedule", delivery: batch });
    this.#enqueue(batch);
  }

  retry(deliveryId: string): void {
    const delivery = currentOf(this.#lines, deliveryId);
    if (delivery && !isUnderWay(delivery)) this.#startAttempt(delivery);
  }

  finishAttempt(deliveryId: string, number: number, outcome: AttemptOutcome): void {
    const delivery = currentOf(this.#lines, deliveryId);
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
        const retrying: Delivery = { ...delivery, attempts, state: "retrying", nextAttemptAt: dueAt };
        this.#putCurrent(retrying);
        this.#effects.push({ type: "schedule-retry", delivery: retrying, dueAt });
        break;
      }
      case "not_retried":
      case "gave_up": {
        const reason: FailureReason = decision.decision === "gave_up" ? "exhausted" : "not_retried";
        this.#finish({ ...delivery, attempts, state: "failed", reason });
        if (speaksForWebhook) {
          this.#webhook = { ...this.#webhook, status: "inactive" };
          // A replay is not live delivery: it goes on, and if it succeeds, the webhook is active again.
          this.#dropAllThat(({ kind, target }) => kind === "live" && isSameAddress(target, delivery.target));
        }
        break;
      }
      default:
        assertNever(decision);
    }
    this.#sendNext(delivery.target);
  }

  /** In each line, sends the first when nothing is in flight or waits for its retry. */
  sendAllNext(): void {
    for (const delivery of deliveriesIn(this.#lines)) this.#sendNext(delivery.target);
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
    if (!this.#webhook.enabled) this.#dropAllButSent();
    // What happens from now on is for the new address; the batch that was begun keeps the old one.
    if (isNewAddress && this.#collecting) this.closeBatch(this.#collecting.id);
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
    this.#dropAllButSent();
  }

  dropAll(): void {
    this.#target = null;
    this.#dropAllThat(() => true);
  }

  /** The batch that collects, with one more event; null when there is none or the event does not fit into it. */
  #extended(event: AuditEvent, seq: number): Delivery | null {
    const batch = this.#collecting;
    if (!batch) return null;
    const extended = extendBatch(batch, event, seq);
    if (!extended) this.closeBatch(batch.id);
    return extended;
  }

  /** A batch that begins with an event. */
  #begun(target: DeliveryTarget, event: AuditEvent, seq: number): Delivery {
    const batch = this.#newDelivery(target, {
      kind: "live",
      ranges: [{ firstSeq: seq, lastSeq: seq }],
      byteLength: recordByteLength(event, target.logFormat),
    });
    const dueAt = this.#now + BATCH_WINDOW_MS;
    this.#effects.push({ type: "schedule-window-end", delivery: batch, dueAt });
    return batch;
  }

  #newDelivery(target: DeliveryTarget, batch: Pick<Delivery, "kind" | "ranges" | "byteLength">): Delivery {
    this.#opened = openBatch({
      number: this.#nextDeliveryNumber,
      scope: this.#webhook.scope,
      target,
      ...batch,
      createdAt: this.#now,
    });
    return this.#opened;
  }

  /** Puts a closed batch at the end of its line. */
  #enqueue(delivery: Delivery): void {
    const line = lineFor(this.#lines, delivery.target);
    const place = ((line.waiting.last ?? line.current)?.place ?? 0) + 1;
    const pending: Delivery = { ...delivery, state: "pending", place };
    this.#note(pending);
    const longer = { ...line, waiting: enqueue(line.waiting, pending) };
    this.#lines = withLine(this.#lines, delivery.target, longer);
    this.#sendNext(delivery.target);
  }

  /** Sends the first in the line for an address when nothing of it is in flight or waits for its retry. */
  #sendNext(target: DeliveryTarget): void {
    const { current, waiting } = lineFor(this.#lines, target);
    const next = current ? null : dequeue(waiting);
    if (!next) return;
    this.#lines = withLine(this.#lines, target, { current: null, waiting: next.rest });
    this.#startAttempt(next.first);
  }

  #startAttempt(delivery: Delivery): void {
    const started = withAttempt(delivery, this.#now);
    this.#putCurrent(started);
    this.#effects.push({ type: "send", delivery: started, attempt: started.attempts.length });
  }

  #putCurrent(delivery: Delivery): void {
    const line = lineFor(this.#lines, delivery.target);
    this.#lines = withLine(this.#lines, delivery.target, { ...line, current: delivery });
    this.#note(delivery);
  }

  /** Drops everything but attempts that are under way: what has left cannot be called back. */
  #dropAllButSent(): void {
    this.#dropAllThat((delivery) => !isUnderWay(delivery));
  }

  #dropAllThat(isDropped: (delivery: Delivery) => boolean): void {
    const dropped = deliveriesIn(this.#lines).filter(isDropped);
    this.#lines = withoutThose(this.#lines, isDropped);
    for (const delivery of dropped) this.#drop(delivery);
    if (this.#collecting && isDropped(this.#collecting)) this.#drop(this.#collecting);
  }

  #drop(delivery: Delivery): void {
    this.#finish({ ...delivery, state: "failed", reason: "dropped", nextAttemptAt: null });
  }

  #finish(delivery: Delivery): void {
    const finished = { ...delivery, finishedAt: this.#now };
    if (currentOf(this.#lines, delivery.id)) {
      const line = lineFor(this.#lines, delivery.target);
      this.#lines = withLine(this.#lines, delivery.target, { ...line, current: null });
    }
    if (this.#collecting?.id === delivery.id) this.#collecting = null;
    this.#changed.delete(delivery.id);
    this.#effects.push({ type: "unschedule", delivery: finished }, { type: "finish", delivery: finished });
  }

  /** What the store has to hear of. */
  #note(delivery: Delivery): void {
    this.#changed.set(delivery.id, delivery);
  }

  /**
   * Whether an outcome says anything about the webhook as it is configured now. A batch that was started for an
   * address that has been replaced since must not stop the new one.
   */
  #isCurrent(delivery: Delivery): boolean {
    return this.#target !== null && isSameAddress(this.#target, delivery.target);
  }
}
