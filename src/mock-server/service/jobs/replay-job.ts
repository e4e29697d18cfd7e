// Replay jobs: events of the past, sent again to the destination that the webhook has when the job runs. One for
// each region and each portal. `accepted → pending → running → completed | failed`, never backwards.

import { MAX_BATCH_BYTES, MAX_RECORDS_PER_BATCH } from "@/audit-log/delivery/batch-limits";
import type { LogFormat } from "@/audit-log/record/log-format";
import { ZERO_TIME } from "@/contract/wire/instant";
import {
  REPLAY_LIMIT_MS,
  replaceReplayJobSchema,
  type ReplayJob as ReplayJobBody,
} from "@/contract/webhook/replay-job";
import { type EpochMs, parseRfc3339, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { type Delivery, targetOf } from "@/mock-server/engine/lane/delivery";
import type { RecordedEvent } from "@/mock-server/engine/world/event-log";
import { headOf, restAfter, type SeqRange, toRanges } from "@/mock-server/engine/lane/seq-range";
import type { LogEntry } from "@/mock-server/engine/world/journal";
import { isSameAddress } from "@/mock-server/engine/lane/line";
import { type Scope, type ScopeKey, scopeKey } from "@/mock-server/engine/lane/scope";
import { recordByteLength } from "@/mock-server/engine/lane/unsigned-record";
import type { World } from "@/mock-server/engine/world/world";
import { parseBody } from "@/contract/wire/parse-body";
import type { ApiCall, ServiceContext } from "@/mock-server/service/http/call";
import { failure, invalidField, type ServiceResult, success } from "@/mock-server/service/http/result";
import { noteReplay } from "@/mock-server/service/history/history-hooks";
import { type ArrivedStretches, arrivedWith, nothingArrived, provenStretches } from "./replay-proof";

/** How long a job stays accepted, and then pending: long enough to be seen. */
const STAGE_MS = SECOND_MS;
export const STAGE_JOB = "replay-stage";

/** A job as it stands. */
export interface ReplayJob {
  readonly startAt: EpochMs;
  readonly endAt: EpochMs;
  readonly status: "accepted" | "pending" | "running" | "completed" | "failed";
  readonly updatedAt: EpochMs;
  /** While running: what is still to be sent after the batch under way. */
  readonly remaining: readonly SeqRange[];
  /** While running: the batch under way. */
  readonly deliveryId: string | null;
  /** Once it has run: what of its range has arrived. Not written down by earlier versions. */
  readonly arrived?: ArrivedStretches;
}

declare module "@/mock-server/engine/world/world" {
  interface StoredTables {
    readonly "replay-jobs": ReplayJob;
  }
}

/** By scope; the last job of each. */
export function replayJobsOf(world: World) {
  return world.table("replay-jobs");
}

/** `unconfigured` before the first job. */
export function getReplayJob(call: ApiCall, scope: Scope): ServiceResult {
  const job = replayJobsOf(call.world).get(scopeKey(scope));
  const body: ReplayJobBody = job
    ? toBody(job)
    : { start_at: ZERO_TIME, end_at: ZERO_TIME, status: "unconfigured", updated_at: ZERO_TIME };
  return success(200, body);
}

/** Takes the place of the job before, except while that one is running: 409. */
export async function putReplayJob(call: ApiCall, scope: Scope): Promise<ServiceResult> {
  const parsed = parseBody(call, replaceReplayJobSchema);
  if (!parsed.ok) return parsed;
  const startAt = parseRfc3339(parsed.value.start_at);
  const endAt = parseRfc3339(parsed.value.end_at);
  if (startAt === null || endAt === null) return failure({ code: "not-found" }); // the schema let dates pass only
  const outOfRange = refuseRange(startAt, endAt, call.now);
  if (outOfRange) return outOfRange;
  const webhook = call.world.webhooks.get(scopeKey(scope));
  if (!webhook?.enabled || webhook.destinationId === null) {
    return invalidField("The audit log webhook must be enabled", {
      field: "start_at",
      reason: "webhook is not enabled",
      rule: "invalid",
    });
  }
  if (isReplayRunning(call.world, scopeKey(scope))) return failure({ code: "replay-running" });
  return success(202, toBody(await beginReplay(call, scope, { startAt, endAt })));
}

/**
 * A job in place of the one before it.
 *
 * @param range both ends inclusive. The webhook has to be on, and no job of its running
 */
export async function beginReplay(
  context: ServiceContext,
  scope: Scope,
  { startAt, endAt }: Pick<ReplayJob, "startAt" | "endAt">,
): Promise<ReplayJob> {
  const { world, engine } = context;
  const job: ReplayJob = {
    startAt,
    endAt,
    status: "accepted",
    updatedAt: engine.now,
    remaining: [],
    deliveryId: null,
  };
  replayJobsOf(world).put(scopeKey(scope), job);
  scheduleStage(context, scopeKey(scope));
  await noteReplay(context, scope);
  return job;
}

/** Whether a batch of the scope's job is on its way. */
export function isReplayRunning(world: World, key: ScopeKey): boolean {
  return replayJobsOf(world).get(key)?.status === "running";
}

/**
 * Lets a running job go with its webhook to another address: it sends the batch under way there too, since the old
 * address may let it wait for long. What has begun there runs out without the job.
 */
export async function moveReplay(context: ServiceContext, key: ScopeKey): Promise<void> {
  const { world, engine } = context;
  const job = replayJobsOf(world).get(key);
  const webhook = world.webhooks.get(key);
  const destination = world.destinations.get(webhook?.destinationId ?? "");
  if (job?.status !== "running" || !webhook?.enabled || !destination) return;
  const delivery = engine.openDeliveries().find(({ id }) => id === job.deliveryId);
  if (!delivery || isSameAddress(delivery.target, targetOf(destination))) return;
  await sendNextBatch(context, key, { ...job, remaining: [...delivery.ranges, ...job.remaining] });
}

/** Forgets the job of a scope that is gone. */
export function dropReplayJob({ world, engine }: ServiceContext, key: ScopeKey): void {
  replayJobsOf(world).delete(key);
  engine.unschedule(stageId(key));
}

/** Lets jobs go on; once for each engine. */
export function registerReplay(context: ServiceContext): void {
  context.engine.onJob(STAGE_JOB, (payload) => nextStage(context, payload as ScopeKey)); // scheduled below only
  context.engine.onFinished((delivery) => finishBatch(context, delivery));
}

function toBody({ startAt, endAt, status, updatedAt }: ReplayJob): ReplayJobBody {
  return {
    start_at: toRfc3339(startAt),
    end_at: toRfc3339(endAt),
    status,
    updated_at: toRfc3339(updatedAt),
  };
}

function refuseRange(startAt: EpochMs, endAt: EpochMs, now: EpochMs): ServiceResult | null {
  const refuse = (field: "start_at" | "end_at", detail: string, reason: string) =>
    invalidField(detail, { field, reason, rule: "invalid" });
  for (const [field, at] of [
    ["start_at", startAt],
    ["end_at", endAt],
  ] as const) {
    if (at < now - REPLAY_LIMIT_MS)
      return refuse(field, "Invalid time range", "must be within the last seven days");
    if (at > now) return refuse(field, "Invalid time range", "must not be in the future");
  }
  return endAt < startAt ? refuse("end_at", "Invalid time range", "must not be before start_at") : null;
}

/** The name of the item that brings a scope's job to its next stage. */
export function stageId(key: ScopeKey): string {
  return `${STAGE_JOB}/${key}`;
}

function scheduleStage({ engine }: ServiceContext, key: ScopeKey): void {
  engine.schedule(stageId(key), engine.now + STAGE_MS, { type: "job", job: STAGE_JOB, payload: key });
}

async function change(
  context: ServiceContext,
  key: ScopeKey,
  job: ReplayJob,
  changes: Partial<ReplayJob>,
): Promise<void> {
  const { world, engine } = context;
  const changed: ReplayJob = { ...job, ...changes, updatedAt: engine.now };
  replayJobsOf(world).put(key, changed);
  const webhook = world.webhooks.get(key);
  // One more batch, or its portal is gone.
  if (!webhook || changed.status === job.status) return;
  const isOver = changed.status === "completed" || changed.status === "failed";
  const stretches = isOver ? await provenStretches(context, key, changed) : [];
  const { startAt, endAt, status, updatedAt } = changed;
  const replayed = stretches.map(({ from, to }) => ({
    from,
    to,
    job: { startAt, endAt, status, updatedAt },
  }));
  await noteReplay(context, webhook.scope, replayed);
}

async function nextStage(context: ServiceContext, key: ScopeKey): Promise<void> {
  const job = replayJobsOf(context.world).get(key);
  if (job?.status === "accepted") {
    await change(context, key, job, { status: "pending" });
    scheduleStage(context, key);
  } else if (job?.status === "pending") {
    const span = { from: job.startAt, to: job.endAt };
    const remaining = await context.engine.events.rangesOldestFirst(key, span);
    const arrived = nothingArrived(context, key, job);
    const running: ReplayJob = { ...job, status: "running", remaining, arrived };
    await change(context, key, job, running);
    await sendNextBatch(context, key, running);
  }
}

/** Puts the next batch into the webhook's queue; without one the job is complete, without a webhook it has failed. */
async function sendNextBatch(context: ServiceContext, key: ScopeKey, job: ReplayJob): Promise<void> {
  const { world, engine } = context;
  const webhook = world.webhooks.get(key);
  const destination = webhook?.destinationId ? world.destinations.get(webhook.destinationId) : undefined;
  if (!webhook?.enabled || !destination) {
    await change(context, key, job, { status: "failed", remaining: [], deliveryId: null });
    return;
  }
  if (job.remaining.length === 0) {
    await change(context, key, job, { status: "completed", deliveryId: null });
    return;
  }
  const entries = await engine.events.read(key, headOf(job.remaining, MAX_RECORDS_PER_BATCH));
  if (entries.length === 0) {
    // Retention was faster than the job.
    await change(context, key, job, { status: "completed", remaining: [], deliveryId: null });
    return;
  }
  const { batch, byteLength } = fill(entries, destination.logFormat);
  const ranges = toRanges(batch.map(({ seq }) => seq));
  const opened = await engine.apply(key, { type: "replay-batch", ranges, byteLength });
  if (!opened) throw new Error("a webhook that is on took no batch");
  const remaining = restAfter(job.remaining, batch.at(-1)?.seq ?? 0);
  await change(context, key, job, { status: "running", remaining, deliveryId: opened.id });
}

async function finishBatch(context: ServiceContext, delivery: Delivery): Promise<void> {
  const key = scopeKey(delivery.scope);
  const job = replayJobsOf(context.world).get(key);
  if (delivery.kind !== "replay" || job?.status !== "running" || job.deliveryId !== delivery.id) return;
  if (delivery.state !== "delivered") {
    await change(context, key, job, { status: "failed", remaining: [], deliveryId: null });
    return;
  }
  const arrived = await arrivedWith(context, job, delivery);
  if (job.remaining.length === 0) {
    // All of it was taken, even if the webhook has changed meanwhile.
    await change(context, key, { ...job, ...arrived }, { status: "completed", deliveryId: null });
  } else await sendNextBatch(context, key, { ...job, ...arrived });
}

/** As many of the entries as one batch takes: at least one. */
function fill(
  entries: readonly LogEntry<RecordedEvent>[],
  format: LogFormat,
): { batch: LogEntry<RecordedEvent>[]; byteLength: number } {
  const batch: LogEntry<RecordedEvent>[] = [];
  let byteLength = 0;
  for (const entry of entries) {
    const added = recordByteLength(entry.value.event, format) + (batch.length === 0 ? 0 : 1);
    if (batch.length > 0 && byteLength + added > MAX_BATCH_BYTES) break;
    batch.push(entry);
    byteLength += added;
  }
  return { batch, byteLength };
}
