// A delivery as it is opened, filled and tried: values only. What follows from that is lane-step.ts.

import { MAX_BATCH_BYTES, MAX_RECORDS_PER_BATCH } from "@/audit-log/delivery/batch-limits";
import type { AuditEvent } from "@/audit-log/record/event";
import type { EpochMs } from "@/lib/epoch";
import type { Attempt, Delivery } from "./delivery";
import { countEvents } from "./seq-range";
import { recordByteLength } from "./unsigned-record";

type Opening = Pick<Delivery, "number" | "scope" | "target" | "kind" | "ranges" | "byteLength" | "createdAt">;

export function openBatch(opening: Opening): Delivery {
  return {
    id: `dlv_${opening.number}`,
    ...opening,
    place: null,
    state: "collecting",
    reason: null,
    finishedAt: null,
    nextAttemptAt: null,
    attempts: [],
  };
}

/** With one more event, which follows its last one; null when it does not fit. */
export function extendBatch(batch: Delivery, event: AuditEvent, seq: number): Delivery | null {
  // +1 for the line break between two records.
  const byteLength = batch.byteLength + 1 + recordByteLength(event, batch.target.logFormat);
  if (byteLength > MAX_BATCH_BYTES) return null;
  return { ...batch, ranges: batch.ranges.map((range) => ({ ...range, lastSeq: seq })), byteLength };
}

export function isFull({ ranges, byteLength }: Delivery): boolean {
  return countEvents(ranges) >= MAX_RECORDS_PER_BATCH || byteLength >= MAX_BATCH_BYTES;
}

/** With an attempt that begins now. */
export function withAttempt(delivery: Delivery, now: EpochMs): Delivery {
  const attempt: Attempt = {
    number: delivery.attempts.length + 1,
    startedAt: now,
    finishedAt: null,
    outcome: null,
    decision: null,
  };
  return { ...delivery, nextAttemptAt: null, attempts: [...delivery.attempts, attempt] };
}
