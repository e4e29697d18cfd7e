// The logs of a world: what an entry of each is.

import * as z from "zod/mini";
import { AUTHENTICATION_OUTCOMES, AUTHENTICATION_TYPES, type AuditEvent } from "@/audit-log/record/event";
import type { Segment } from "@/history/segment";
import { transportOutcomeSchema } from "@/contract/sandbox/transport-outcome";
import type { Delivery } from "@/mock-server/engine/lane/delivery";
import type { RecordedEvent } from "@/mock-server/engine/world/event-log";
import type { LogEntry } from "@/mock-server/engine/world/journal";
import { DELIVERY_LOG } from "@/mock-server/engine/world/world";
import type { LoggedRequest } from "@/mock-server/service/tables/receivers";
import { SEGMENT_LOGS } from "@/mock-server/service/history/history-book";
import { delivery } from "./delivery-records";
import { pastSegment } from "./history-records";
import { bytes, instant, kid, logName, ordinal, text } from "./values";

const eventBase = {
  occurredAt: instant,
  clientIp: text,
  orgId: text,
  principalId: text,
  principalName: z.exactOptional(text),
  traceId: text,
  userAgent: text,
};

const event: z.ZodMiniType<AuditEvent> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("authentication"),
    ...eventBase,
    authenticationType: z.enum(AUTHENTICATION_TYPES),
    outcome: z.enum(AUTHENTICATION_OUTCOMES),
    request: text,
    portalId: z.exactOptional(text),
  }),
  z.object({
    type: z.literal("authorization"),
    ...eventBase,
    service: text,
    resource: text,
    action: text,
    granted: z.boolean(),
    actorId: z.exactOptional(text),
    kongInitiated: z.exactOptional(z.literal(true)),
  }),
  z.object({
    type: z.literal("access"),
    ...eventBase,
    method: text,
    path: text,
    query: text,
    status: z.int(),
    kongInitiated: z.exactOptional(z.literal(true)),
  }),
]);

/** The entries of the four kinds of logs. */
export interface LogEntries {
  readonly deliveries: Delivery;
  readonly events: RecordedEvent;
  readonly requests: LoggedRequest;
  readonly segments: Segment;
}

const ENTRIES: { readonly [Kind in keyof LogEntries]: z.ZodMiniType<LogEntries[Kind]> } = {
  deliveries: delivery,
  events: z.object({ event, kid, recordedAt: z.exactOptional(instant) }),
  requests: z.object({
    at: instant,
    method: text,
    url: text,
    headers: z.record(text, text),
    body: bytes(),
    outcome: transportOutcomeSchema,
  }),
  segments: pastSegment,
};

/** The kind of a log by its name; null when no log has it. */
export function logKind(log: string): keyof LogEntries | null {
  if (!z.safeParse(logName, log).success) return null;
  if (log === DELIVERY_LOG) return "deliveries";
  if (log.startsWith(SEGMENT_LOGS)) return "segments";
  return log.startsWith("events/") ? "events" : "requests";
}

export function entrySchema(kind: keyof LogEntries): z.ZodMiniType<LogEntry<unknown>> {
  return z.object({ seq: ordinal, value: ENTRIES[kind] });
}
