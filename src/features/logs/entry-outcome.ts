// How an event ended, in a few kinds that a reader tells apart at a glance. Knows no words of a language.

import { isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";
import { assertNever } from "@/lib/assert-never";

export const OUTCOME_KINDS = [
  "granted",
  "denied",
  "success",
  "failed",
  "answered",
  "refused",
  "clientError",
  "serverError",
  /** Of a type that only a newer API has. */
  "untold",
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

export function outcomeOf(entry: ReadEntry): OutcomeKind {
  if (!isKnownEntry(entry)) return "untold";
  switch (entry.type) {
    case "authorization":
      return entry.granted ? "granted" : "denied";
    case "authentication":
      return entry.successful ? "success" : "failed";
    case "gateway_access":
      if (entry.status_code >= 500) return "serverError";
      if (entry.status_code === 401 || entry.status_code === 403) return "refused";
      return entry.status_code >= 400 ? "clientError" : "answered";
    default:
      return assertNever(entry);
  }
}

/** Null for what went as usual: it must not compete with what did not. */
export const OUTCOME_TONES: Readonly<Record<OutcomeKind, "danger" | "warning" | "neutral" | null>> = {
  granted: null,
  denied: "danger",
  success: null,
  failed: "danger",
  answered: null,
  refused: "warning",
  clientError: "neutral",
  serverError: "danger",
  untold: null,
};
