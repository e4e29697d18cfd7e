// Entries in words. Knows no component; `t` comes in. What the log itself says is never translated.

import { type AuditLogEntryType, isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";
import type { PlainMessageKey, Translate } from "@/i18n/message-key";
import { assertNever } from "@/lib/assert-never";
import { statusWithPhrase } from "@/lib/reason-phrase";
import { type OutcomeKind, outcomeOf } from "./entry-outcome";
import { resourcePath } from "./entry/to-audit-event";

export const TYPE_WORDS: Readonly<Record<AuditLogEntryType, PlainMessageKey>> = {
  authorization: "logs.type.authorization",
  authentication: "logs.type.authentication",
  gateway_access: "logs.type.gateway_access",
};

const OUTCOME_WORDS: Readonly<Record<OutcomeKind, PlainMessageKey>> = {
  granted: "logs.outcome.granted",
  denied: "logs.outcome.denied",
  success: "logs.outcome.success",
  failed: "logs.outcome.failed",
  answered: "logs.outcome.answered",
  refused: "logs.outcome.refused",
  clientError: "logs.outcome.clientError",
  serverError: "logs.outcome.serverError",
  untold: "logs.outcome.untold",
};

/**
 * What happened, in one line and in the log's own words, the same in every language: `GET /v2/control-planes → 200`,
 * `list control-planes → granted=true`, `authentication pat → success`.
 */
export function summaryOf(entry: ReadEntry): string {
  if (!isKnownEntry(entry)) return visible(entry.type);
  switch (entry.type) {
    case "gateway_access": {
      const query = entry.query === "" ? "" : `?${entry.query}`;
      return visible(`${entry.method} ${entry.uri}${query} → ${entry.status_code}`);
    }
    case "authorization":
      return visible(
        `${entry.action} ${resourcePath(entry.resource, entry.org_id)} → granted=${String(entry.granted)}`,
      );
    case "authentication":
      return visible(`${entry.type} ${entry.authentication_type} → ${entry.outcome}`);
    default:
      return assertNever(entry);
  }
}

/** Control characters, line breaks, and what turns the direction of writing: a value could make the rest of the line read otherwise. */
const UNSEEN = /[\p{Control}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2066}-\u{2069}]/gu;

function visible(value: string): string {
  return value.replace(UNSEEN, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The value of a field; entries of a later type may hold more than texts, numbers and yes or no. */
export function valueText(value: unknown): string {
  if (typeof value === "string") return value;
  return JSON.stringify(value) ?? "";
}

/** A type of a later API goes by its own word. */
export function typeWord(entry: ReadEntry, t: Translate): string {
  return isKnownEntry(entry) ? t(TYPE_WORDS[entry.type]) : entry.type;
}

/** `200 OK`, `500 Server error`, `Denied`. */
export function outcomeWord(entry: ReadEntry, t: Translate): string {
  const outcome = outcomeOf(entry);
  if (!isKnownEntry(entry) || entry.type !== "gateway_access") return t(OUTCOME_WORDS[outcome]);
  return outcome === "answered"
    ? statusWithPhrase(entry.status_code)
    : `${entry.status_code} ${t(OUTCOME_WORDS[outcome])}`;
}

/** The words under which an entry shall be found beside its own values. */
export function searchWords(t: Translate): (entry: ReadEntry) => string {
  const types = new Map(Object.entries(TYPE_WORDS).map(([type, key]) => [type, t(key)]));
  const outcomes = new Map(Object.entries(OUTCOME_WORDS).map(([kind, key]) => [kind, t(key)]));
  return (entry) => [types.get(entry.type), outcomes.get(outcomeOf(entry)), summaryOf(entry)].join("\n");
}
