// The audit events that a call to the API makes. They share a trace id and are recorded after the call was carried
// out, in the region of the host that was called.

import type { AuditEvent } from "@/audit-log/record/event";
import type { ApiHost } from "@/contract/api-host";
import type { Action } from "@/contract/identity/permissions";
import type { EpochMs } from "@/lib/epoch";
import type { Engine } from "@/mock-server/engine/engine";
import type { Scope } from "@/mock-server/engine/lane/scope";
import type { Identification } from "@/mock-server/service/http/access-control";
import { singleRegion } from "@/mock-server/service/http/call";
import { INTROSPECTION_PATH } from "./plausible-events";

/** What is known of a call once it was carried out. */
export interface CallFacts {
  readonly now: EpochMs;
  readonly host: ApiHost;
  readonly method: string;
  readonly path: string;
  /** Without `?`. */
  readonly query: string;
  readonly status: number;
  readonly clientIp: string;
  readonly userAgent: string;
  readonly traceId: string;
  readonly orgId: string;
  readonly identification: Identification;
  /** Null when the path means no resource, or the call never got that far. */
  readonly authorization: {
    readonly resource: string;
    readonly action: Action;
    readonly isGranted: boolean;
  } | null;
}

/** The events of a call, in the order in which they happen. */
function eventsOfCall(call: CallFacts): AuditEvent[] {
  const { identification, authorization } = call;
  const principalId =
    identification.outcome === "no-token" || identification.user === null ? "" : identification.user.id;
  const base = {
    occurredAt: call.now,
    clientIp: call.clientIp,
    orgId: call.orgId,
    principalId,
    traceId: call.traceId,
    userAgent: call.userAgent,
  };
  const events: AuditEvent[] = [];
  if (identification.outcome !== "no-token") {
    events.push({
      ...base,
      type: "authentication",
      authenticationType: identification.type,
      outcome: identification.outcome,
      request: INTROSPECTION_PATH,
    });
  }
  if (authorization) {
    const { resource, action, isGranted } = authorization;
    events.push({ ...base, type: "authorization", service: "konnect", resource, action, granted: isGranted });
  }
  events.push({
    ...base,
    type: "access",
    method: call.method,
    path: call.path,
    query: call.query,
    status: call.status,
  });
  return events;
}

/** Writes the events of a call down, in the region of its host. */
export async function recordCall(engine: Engine, call: CallFacts): Promise<void> {
  const scope: Scope = { kind: "region", region: singleRegion(call.host) };
  for (const event of eventsOfCall(call)) await engine.record(scope, event);
}
