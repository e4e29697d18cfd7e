// Fields of a record that follow from its others.

import { AUTHENTICATION_OUTCOMES, type AuditEvent } from "@/audit-log/record/event";
import { type Severity, severityOf } from "@/audit-log/record/record-header";
import { sampleEvent } from "@/audit-log/reference/event-kinds";
import { eventTypeOf, fieldOf, type StoredField } from "./stored-record";

export const OUTCOME_NAMES = "AUTHENTICATION_OUTCOME_";

/** Null where the fields do not say it. */
export function severityOfFields(fields: readonly StoredField[]): Severity | null {
  const event = outcomeOf(fields);
  return event && severityOf(event);
}

/** Some event with the same outcome. */
function outcomeOf(fields: readonly StoredField[]): AuditEvent | null {
  switch (eventTypeOf(fields)) {
    case "authentication": {
      const name = fieldOf(fields, "name") ?? "";
      const outcome = AUTHENTICATION_OUTCOMES.find((word) => name === OUTCOME_NAMES + word);
      return outcome === undefined ? null : sampleEvent(outcome);
    }
    case "authorization":
      return fieldOf(fields, "granted") === undefined
        ? null
        : sampleEvent(fieldOf(fields, "granted")?.toLowerCase() === "true" ? "GRANTED" : "DENIED");
    case "access": {
      const event = sampleEvent("ANSWERED");
      const status = Number(fieldOf(fields, "status") ?? Number.NaN);
      return event.type === "access" && !Number.isNaN(status) ? { ...event, status } : null;
    }
    default:
      return null;
  }
}
