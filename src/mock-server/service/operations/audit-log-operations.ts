// The pull API: the organisation's recorded events of one region, newest first, whether a webhook ever got them or not.

import type { AuditEvent } from "@/audit-log/record/event";
import { splitSignature } from "@/audit-log/record/record";
import type { Region } from "@/audit-log/region";
import { RETENTION_MS } from "@/audit-log/retention";
import { AUDIT_LOG_ENTRY_TYPES, type AuditLogEntry } from "@/contract/audit-log-entry";
import type { InvalidParameter } from "@/contract/wire/problem";
import { assertNever } from "@/lib/assert-never";
import { DAY_MS, type EpochMs, parseRfc3339, toRfc3339 } from "@/lib/epoch";
import type { RecordedEvent } from "@/mock-server/engine/world/event-log";
import type { LogEntry } from "@/mock-server/engine/world/journal";
import { scopeKey } from "@/mock-server/engine/lane/scope";
import { type ApiCall, singleRegion } from "@/mock-server/service/http/call";
import { type Position, pageLink, readPage } from "@/contract/wire/cursor-page";
import {
  type Failure,
  invalidField,
  ok,
  type Result,
  type ServiceResult,
  success,
} from "@/mock-server/service/http/result";
import { PAGE_LIMITS } from "./audit-logs-query";

const DEFAULT_SPAN_MS = 7 * DAY_MS;

const ENTRY_TYPE = {
  authentication: "authentication",
  authorization: "authorization",
  access: "gateway_access",
} as const satisfies Record<AuditEvent["type"], AuditLogEntry["type"]>;

type Entry = LogEntry<RecordedEvent>;

/** One page of the entries; signing them is what costs, so only those of the page are signed. */
export async function listAuditLogs(call: ApiCall): Promise<ServiceResult> {
  const page = readPage(call.query, PAGE_LIMITS);
  if (!page.ok) return page;
  const reading = readFilter(call.query, call.now);
  if (!reading.ok) return reading;
  const filter = reading.value;

  const region = singleRegion(call.host);
  const key = scopeKey({ kind: "region", region });
  const { size, after, before } = page.value;
  const isOfType = ({ value }: Entry) => filter.type === null || ENTRY_TYPE[value.event.type] === filter.type;
  // Newest first: what comes after the cursor is older.
  const isWanted = (entry: Entry) =>
    isOfType(entry) &&
    (!after || compareToPosition(entry, after) < 0) &&
    (!before || compareToPosition(entry, before) > 0);

  const { events } = call.engine;
  let found: Entry[];
  let hasNext: boolean;
  let hasPrevious: boolean;
  if (before && !after) {
    // The page just before the cursor: its entries are the oldest of those that are newer.
    const span = { ...filter.span, from: Math.max(filter.span.from, before.at) };
    const newer = (await events.readOldestFirst(key, span)).filter(isWanted);
    found = newer.slice(0, size).toReversed();
    hasPrevious = newer.length > size;
    hasNext = found.length > 0;
  } else {
    // Nothing newer than the cursor is read again: else a list read to its end would cost the square of its length.
    const span = { ...filter.span, to: Math.min(filter.span.to, after?.at ?? filter.span.to) };
    found = await events.readNewestFirst(key, span, size + 1, isWanted);
    hasNext = found.length > size;
    found = found.slice(0, size);
    hasPrevious = after !== null && found.length > 0;
  }
  const signatures = await signatureOf(call, found);
  const first = found[0];
  const last = found.at(-1);
  return success(200, {
    data: found.map(({ value }, index) => toBody(value.event, region, signatures[index] ?? "")),
    meta: {
      page: {
        size,
        next: hasNext && last ? pageLink(call, "page[after]", positionOf(last)) : null,
        previous: hasPrevious && first ? pageLink(call, "page[before]", positionOf(first)) : null,
      },
    },
  });
}

function positionOf({ seq, value }: Entry): Position {
  return { at: value.event.occurredAt, id: String(seq) };
}

function compareToPosition({ seq, value }: Entry, { at, id }: Position): number {
  return value.event.occurredAt - at || seq - Number(id);
}

interface Filter {
  readonly span: { readonly from: EpochMs; readonly to: EpochMs };
  readonly type: string | null;
}

function readFilter(query: URLSearchParams, now: EpochMs): Result<Filter> {
  const known = new Set(["filter[type]", "filter[ts][gte]", "filter[ts][lte]"]);
  for (const [name] of query) {
    if (name.startsWith("filter") && !known.has(name)) {
      return refuseFilter({ field: name, reason: "is not a filter of this list", rule: "invalid" });
    }
  }
  const type = query.get("filter[type]") || null;
  if (type !== null && !AUDIT_LOG_ENTRY_TYPES.some((each) => each === type)) {
    return refuseFilter({
      field: "filter[type]",
      reason: `must be one of [${AUDIT_LOG_ENTRY_TYPES.join(", ")}]`,
      rule: "enum",
      choices: [...AUDIT_LOG_ENTRY_TYPES],
    });
  }
  const bounds: Record<string, EpochMs | null> = {};
  for (const name of ["filter[ts][gte]", "filter[ts][lte]"] as const) {
    const text = query.get(name) ?? "";
    const instant = text === "" ? null : parseRfc3339(text);
    if (text !== "" && instant === null) {
      return refuseFilter({ field: name, reason: "must be an RFC 3339 date-time", rule: "is_date_time" });
    }
    bounds[name] = instant;
  }
  const to = bounds["filter[ts][lte]"] ?? now;
  const from = bounds["filter[ts][gte]"] ?? to - DEFAULT_SPAN_MS;
  // Sweeping lags behind; what is older is gone all the same.
  return ok({ span: { from: Math.max(from, now - RETENTION_MS), to }, type });
}

function refuseFilter(item: InvalidParameter): Failure {
  return invalidField("Invalid value", item);
}

/** Signatures of the events' JSON form, in the same order. */
async function signatureOf(call: ApiCall, entries: readonly Entry[]): Promise<string[]> {
  const records = await call.engine.records.sign(
    entries.map(({ value }) => value),
    "json",
  );
  return records.map((record) => splitSignature(record, "json")?.signature ?? "");
}

function toBody(event: AuditEvent, region: Region, signature: string): AuditLogEntry {
  const shared = {
    signature,
    ts: toRfc3339(event.occurredAt),
    client_ip: event.clientIp,
    user_agent: event.userAgent,
    trace_id: event.traceId,
  };
  switch (event.type) {
    case "authentication":
      return {
        type: "authentication",
        ...shared,
        successful: event.outcome === "SUCCESS",
        outcome: event.outcome.toLowerCase(),
        authentication_type: event.authenticationType.toLowerCase(),
        uri: event.request,
        principal_id: event.principalId,
        org_id: event.orgId,
      };
    case "authorization":
      return {
        type: "authorization",
        ...shared,
        service: event.service,
        resource: `krn:konnect:reg/${region}:org/${event.orgId}:${event.resource}`,
        action: event.action,
        granted: event.granted,
        org_id: event.orgId,
        principal_id: event.principalId,
        ...(event.actorId !== undefined && { actor_id: event.actorId }),
      };
    case "access":
      return {
        type: "gateway_access",
        ...shared,
        org_id: event.orgId,
        principal_id: event.principalId,
        actor_id: "",
        method: event.method,
        uri: event.path,
        query: event.query,
        status_code: event.status,
      };
    default:
      return assertNever(event);
  }
}
