// The part of a record that differs by type: which keys, in the order in which CEF writes them.
// Knows nothing of escaping or of the signature.

import { assertNever } from "@/lib/assert-never";
import type { AuditEvent } from "./event";
import { toWellFormed } from "./well-formed";

export type RecordField = readonly [key: string, value: string | number | boolean];

/** The fields an event has, `sig` excluded. Optional ones that are absent are left out; empty text is kept. Every string is well-formed Unicode. */
export function recordExtension(event: AuditEvent): RecordField[] {
  const fields: RecordField[] = [];
  for (const [key, value] of fieldsOf(event)) {
    if (value === undefined) continue;
    fields.push([key, typeof value === "string" ? toWellFormed(value) : value]);
  }
  return fields;
}

type PossibleField = readonly [key: string, value: RecordField[1] | undefined];

function fieldsOf(event: AuditEvent): PossibleField[] {
  const { occurredAt, clientIp, orgId, principalId, principalName, traceId, userAgent } = event;
  switch (event.type) {
    case "authentication":
      return [
        ["rt", occurredAt],
        ["src", clientIp],
        ["request", event.request],
        ["success", event.outcome === "SUCCESS"],
        ["org_id", orgId],
        ["portal_id", event.portalId],
        ["principal_id", principalId],
        ["principal_name", principalName],
        ["trace_id", traceId],
        ["user_agent", userAgent],
      ];
    case "authorization":
      return [
        ["rt", occurredAt],
        ["src", clientIp],
        ["action", event.action],
        ["granted", event.granted],
        ["org_id", orgId],
        ["principal_id", principalId],
        ["principal_name", principalName],
        ["actor_id", event.actorId],
        ["kong_initiated", event.kongInitiated],
        ["trace_id", traceId],
        ["user_agent", userAgent],
      ];
    case "access":
      return [
        ["rt", occurredAt],
        ["src", clientIp],
        ["request", event.path],
        ["act", event.method],
        ["status", event.status],
        ["org_id", orgId],
        ["principal_id", principalId],
        ["principal_name", principalName],
        ["kong_initiated", event.kongInitiated],
        ["user_agent", userAgent],
        ["trace_id", traceId],
        ["query", event.query],
      ];
    default:
      return assertNever(event);
  }
}
