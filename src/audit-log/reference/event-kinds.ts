// Every kind of audit event, with an event of each to show. Owns the list; what the kinds mean is said in the catalogues,
// how severe one is in record-header.ts.

import {
  AUTHENTICATION_OUTCOMES,
  type AuditEvent,
  type AuthenticationOutcome,
  type AuthenticationType,
  type EventType,
} from "@/audit-log/record/event";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/record/log-format";
import { encodeRecord, SIGNATURE_LENGTH, signRecord } from "@/audit-log/record/record";
import { severityOf } from "@/audit-log/record/record-header";
import { assertNever } from "@/lib/assert-never";

/** A developer's sign-in to a Dev Portal has any outcome; it is a kind because product and fields differ. */
export const EVENT_KINDS = [
  ...AUTHENTICATION_OUTCOMES,
  "PORTAL",
  "GRANTED",
  "DENIED",
  "ANSWERED",
  "REFUSED",
  "SERVER_ERROR",
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

export function kindOf(event: AuditEvent): EventKind {
  switch (event.type) {
    case "authentication":
      return event.portalId === undefined ? event.outcome : "PORTAL";
    case "authorization":
      return event.granted ? "GRANTED" : "DENIED";
    case "access": {
      const severity = severityOf(event);
      if (severity === 10) return "SERVER_ERROR";
      return severity === 6 ? "REFUSED" : "ANSWERED";
    }
    default:
      return assertNever(event);
  }
}

/** Ids and addresses that belong to no one. */
const SAMPLE_BASE = {
  occurredAt: Date.UTC(2026, 10, 21, 9, 30, 0, 123),
  clientIp: "203.0.113.7",
  orgId: "9c3f8a52-6a0e-4c39-a7fb-0f6a1c6d2b11",
  principalId: "5f0e2c1d-7b44-4f0a-9d1b-3f2f7a1e8c90",
  traceId: "6891110586028963295",
  userAgent: "curl/8.5.0",
};

/** @param authenticationType of a sign-in; others have none */
export function sampleEvent(kind: EventKind, authenticationType: AuthenticationType = "PAT"): AuditEvent {
  const signIn = (outcome: AuthenticationOutcome): AuditEvent => ({
    ...SAMPLE_BASE,
    type: "authentication",
    authenticationType,
    outcome,
    request: "/api/v1/personal-access-tokens/introspect",
  });
  const answer = (status: number): AuditEvent => ({
    ...SAMPLE_BASE,
    type: "access",
    method: "GET",
    path: "/v2/control-planes",
    query: "page[size]=10",
    status,
  });
  const decision = (granted: boolean): AuditEvent => ({
    ...SAMPLE_BASE,
    type: "authorization",
    service: "konnect",
    resource: "control-planes",
    action: "list",
    granted,
  });
  switch (kind) {
    case "PORTAL":
      return {
        ...SAMPLE_BASE,
        type: "authentication",
        authenticationType,
        outcome: "SUCCESS",
        request: "/api/v2/developer/authenticate",
        portalId: "0b1a3d5e-2f6c-4a8e-9c7d-1e2f3a4b5c6d",
      };
    case "GRANTED":
      return decision(true);
    case "DENIED":
      return decision(false);
    case "ANSWERED":
      return answer(200);
    case "REFUSED":
      return answer(403);
    case "SERVER_ERROR":
      return answer(500);
    default:
      return signIn(kind);
  }
}

/** As long as a signature and visibly none: a sample is not signed. */
const SIGNATURE_PLACEHOLDER = "signature".padEnd(SIGNATURE_LENGTH, "_");

/** The event as a webhook sends it, in every format. */
export function sampleRecords(event: AuditEvent): ReadonlyArray<readonly [LogFormat, string]> {
  return LOG_FORMATS.map((format) => [
    format,
    signRecord(encodeRecord(event, format), SIGNATURE_PLACEHOLDER, format),
  ]);
}

export function kindsOfType(type: EventType): readonly EventKind[] {
  return EVENT_KINDS.filter((kind) => sampleEvent(kind).type === type);
}
