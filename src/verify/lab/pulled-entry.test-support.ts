// Events as entries of the pull API, for tests.

import type { AuditEvent } from "@/audit-log/record/event";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { toRfc3339 } from "@/lib/epoch";

/** @param signature of the JSON form of its record */
export function pulledEntry(event: AuditEvent, signature = ""): ReadEntry {
  const shared = {
    ts: toRfc3339(event.occurredAt),
    signature,
    client_ip: event.clientIp,
    org_id: event.orgId,
    principal_id: event.principalId,
    trace_id: event.traceId,
    user_agent: event.userAgent,
  };
  switch (event.type) {
    case "authentication":
      return {
        ...shared,
        type: "authentication",
        successful: event.outcome === "SUCCESS",
        outcome: event.outcome.toLowerCase(),
        authentication_type: event.authenticationType.toLowerCase(),
        uri: event.request,
      };
    case "authorization":
      return {
        ...shared,
        type: "authorization",
        service: event.service,
        resource: `krn:konnect:reg/us:org/${event.orgId}:${event.resource}`,
        action: event.action,
        granted: event.granted,
      };
    case "access":
      return {
        ...shared,
        type: "gateway_access",
        actor_id: "",
        method: event.method,
        uri: event.path,
        query: event.query,
        status_code: event.status,
      };
    default:
      return event satisfies never;
  }
}
