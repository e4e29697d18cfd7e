// The stored form of what delivery works on: destinations, webhooks, deliveries, what is due for them, replay jobs.

import * as z from "zod/mini";
import { EVENT_TYPES } from "@/audit-log/record/event";
import { WEBHOOK_STATUS_WORDS } from "@/audit-log/webhook-status";
import { LOOK_AHEAD_LIMIT_MS } from "@/contract/sandbox/clock";
import { DELIVERY_STATES } from "@/contract/sandbox/delivery";
import { EVENTS_PER_CALL } from "@/contract/sandbox/events";
import type { DueItem } from "@/mock-server/engine/world/agenda";
import type { Delivery, Destination, Webhook } from "@/mock-server/engine/lane/delivery";
import type { Task } from "@/mock-server/engine/world/task";
import { type ReplayJob, STAGE_JOB } from "@/mock-server/service/jobs/replay-job";
import { type Burst, BURST_JOB } from "@/mock-server/service/sandbox/burst";
import {
  attemptOutcome,
  authorization,
  born,
  count,
  endpoint,
  instant,
  logFormat,
  ordinal,
  retryDecision,
  scope,
  scopeName,
  seqRange,
  text,
  uuid,
} from "./values";

export const destination: z.ZodMiniType<Destination> = z.object({
  id: uuid,
  name: text,
  endpoint,
  authorization: z.nullable(authorization),
  logFormat,
  skipSslVerification: z.boolean(),
  ownedBy: z.nullable(scopeName),
  ...born,
});

export const webhook: z.ZodMiniType<Webhook> = z.object({
  scope,
  destinationId: z.nullable(uuid),
  enabled: z.boolean(),
  status: z.enum(WEBHOOK_STATUS_WORDS),
  lastAttempt: z.nullable(z.object({ at: instant, code: z.nullable(count), message: text })),
  updatedAt: instant,
});

export const delivery: z.ZodMiniType<Delivery> = z.object({
  number: ordinal,
  id: text,
  scope,
  target: z.object({
    destinationId: uuid,
    endpoint,
    authorization: z.nullable(authorization),
    logFormat,
    skipSslVerification: z.boolean(),
  }),
  kind: z.enum(["live", "replay"]),
  place: z.nullable(count),
  state: z.enum(DELIVERY_STATES),
  reason: z.nullable(z.enum(["not_retried", "exhausted", "dropped"])),
  ranges: z.array(seqRange).check(z.minLength(1)),
  byteLength: count,
  createdAt: instant,
  finishedAt: z.nullable(instant),
  nextAttemptAt: z.nullable(instant),
  attempts: z.array(
    z.object({
      number: ordinal,
      startedAt: instant,
      finishedAt: z.nullable(instant),
      outcome: z.nullable(attemptOutcome),
      decision: z.nullable(retryDecision),
    }),
  ),
});

const burst: z.ZodMiniType<Burst> = z.object({
  id: text,
  scope,
  types: z.array(z.enum(EVENT_TYPES)).check(z.minLength(1)),
  startedAt: instant,
  overMs: z.number().check(z.minimum(0), z.maximum(LOOK_AHEAD_LIMIT_MS)),
  count: z.int().check(z.minimum(1), z.maximum(EVENTS_PER_CALL)),
  done: count,
});

const deliveryTask = { scope: scopeName, deliveryId: text };

export const dueItem: z.ZodMiniType<DueItem<Task>> = z.object({
  id: text,
  dueAt: instant,
  seq: ordinal,
  task: z.discriminatedUnion("type", [
    z.object({ type: z.literal("window-end"), ...deliveryTask }),
    z.object({ type: z.literal("retry"), ...deliveryTask }),
    z.object({ type: z.literal("answer"), ...deliveryTask, attempt: ordinal, outcome: attemptOutcome }),
    z.object({ type: z.literal("job"), job: text, payload: z.unknown() }),
  ]),
});

/** What the jobs of the service are given; those of scenarios are given nothing. */
export const JOB_PAYLOADS: ReadonlyMap<string, z.ZodMiniType> = new Map<string, z.ZodMiniType>([
  [BURST_JOB, burst],
  [STAGE_JOB, scopeName],
]);
export const NO_PAYLOAD = z.null();

export const replayJob: z.ZodMiniType<ReplayJob> = z.object({
  startAt: instant,
  endAt: instant,
  status: z.enum(["accepted", "pending", "running", "completed", "failed"]),
  updatedAt: instant,
  remaining: z.array(seqRange),
  deliveryId: z.nullable(text),
  arrived: z.exactOptional(
    z.object({
      throughSeq: count,
      from: instant,
      stretches: z.array(z.object({ from: instant, to: instant })),
    }),
  ),
});
