// The header of a record: what every event has in common, under the names that the JSON form uses.
// Owns the derived words (product, class id, name, severity). Knows nothing of how a format writes them.

import { toRfc3339 } from "@/lib/epoch";
import { assertNever } from "@/lib/assert-never";
import type { AuditEvent, AuthenticationOutcome } from "./event";
import { toWellFormed } from "./well-formed";

/** The scale is CEF's, 0 to 10. */
export type Severity = 0 | 1 | 6 | 7 | 10;

export interface RecordHeader {
  /** UTC, cut to whole seconds; `rt` has the milliseconds. */
  readonly event_ts: string;
  readonly cef_version: 0;
  readonly event_vendor: "KongInc";
  readonly event_product: "Konnect" | "Dev-Portal";
  readonly event_version: "1.0";
  readonly event_class_id: string;
  readonly name: string;
  readonly severity: Severity;
}

/** Every string in it is well-formed Unicode. @throws RangeError when the event's instant is not a date. */
export function recordHeader(event: AuditEvent): RecordHeader {
  return {
    event_ts: toRfc3339(event.occurredAt).replace(/\.\d+Z$/, "Z"),
    cef_version: 0,
    event_vendor: "KongInc",
    event_product: event.type === "authentication" && event.portalId !== undefined ? "Dev-Portal" : "Konnect",
    event_version: "1.0",
    event_class_id: toWellFormed(eventClassIdOf(event)),
    name: toWellFormed(nameOf(event)),
    severity: severityOf(event),
  };
}

function eventClassIdOf(event: AuditEvent): string {
  switch (event.type) {
    case "authentication":
      return `AUTHENTICATION_TYPE_${event.authenticationType}`;
    case "authorization":
      return event.service;
    case "access":
      return "KongGateway";
    default:
      return assertNever(event);
  }
}

function nameOf(event: AuditEvent): string {
  switch (event.type) {
    case "authentication":
      return `AUTHENTICATION_OUTCOME_${event.outcome}`;
    case "authorization":
      return `Authz.${event.resource}`;
    case "access":
      return "Ingress";
    default:
      return assertNever(event);
  }
}

const OUTCOME_SEVERITIES: Readonly<Record<AuthenticationOutcome, Severity>> = {
  SUCCESS: 0,
  NOT_FOUND: 1,
  INVALID_PASSWORD: 1,
  TOKEN_EXPIRED: 1,
  LOCKED: 6,
  DISABLED: 6,
  INVALID: 7,
};

/** How alarming Konnect considers an event: by its outcome, by whether it was granted, or by the status of the answer. */
export function severityOf(event: AuditEvent): Severity {
  switch (event.type) {
    case "authentication":
      return OUTCOME_SEVERITIES[event.outcome];
    case "authorization":
      return event.granted ? 1 : 6;
    case "access":
      if (event.status >= 500 && event.status <= 599) return 10;
      return event.status === 401 || event.status === 403 ? 6 : 1;
    default:
      return assertNever(event);
  }
}
