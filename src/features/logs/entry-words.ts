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

export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, PlainMessageKey>> = {
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

/** A part of what was done; what it has a field for can be asked for. */
export interface DeedPart {
  readonly text: string;
  readonly field?: "action" | "resource" | "method" | "path" | "signin";
  /** Where it is not the text. */
  readonly value?: string;
}

/** What was done, in the log's own words: `GET /v2/control-planes`, `list control-planes`, `authentication pat`. */
export function deedOf(entry: ReadEntry): readonly DeedPart[] {
  if (!isKnownEntry(entry)) return [{ text: visible(entry.type) }];
  switch (entry.type) {
    case "gateway_access":
      return [
        { text: visible(entry.method), field: "method", value: entry.method },
        { text: visible(entry.uri), field: "path", value: entry.uri },
        ...(entry.query === "" ? [] : [{ text: visible(`?${entry.query}`) }]),
      ];
    case "authorization": {
      const resource = resourcePath(entry.resource, entry.org_id);
      return [
        { text: visible(entry.action), field: "action", value: entry.action },
        { text: visible(resource), field: "resource", value: resource },
      ];
    }
    case "authentication":
      return [
        { text: entry.type },
        {
          text: visible(entry.authentication_type),
          field: "signin",
          value: entry.authentication_type,
        },
      ];
    default:
      return assertNever(entry);
  }
}

/** The same in one line. */
function deedLine(entry: ReadEntry): string {
  // A query follows its path.
  return deedOf(entry)
    .map(({ text }, index) =>
      index === 0 || (entry.type === "gateway_access" && index === 2) ? text : ` ${text}`,
    )
    .join("");
}

/**
 * What happened, in one line and in the log's own words, the same in every language: `GET /v2/control-planes → 200`,
 * `list control-planes → granted=true`, `authentication pat → success`.
 */
export function summaryOf(entry: ReadEntry): string {
  if (!isKnownEntry(entry)) return deedLine(entry);
  switch (entry.type) {
    case "gateway_access":
      return `${deedLine(entry)} → ${entry.status_code}`;
    case "authorization":
      return `${deedLine(entry)} → granted=${String(entry.granted)}`;
    case "authentication":
      return `${deedLine(entry)} → ${visible(entry.outcome)}`;
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

/** `200 OK`, `500 Server error`, `Denied`, `Failed: locked`. */
export function outcomeWord(entry: ReadEntry, t: Translate): string {
  const outcome = outcomeOf(entry);
  const word = t(OUTCOME_WORDS[outcome]);
  if (!isKnownEntry(entry)) return word;
  if (entry.type === "gateway_access") {
    return outcome === "answered" ? statusWithPhrase(entry.status_code) : `${entry.status_code} ${word}`;
  }
  return entry.type === "authentication" && outcome === "failed"
    ? t("logs.outcome.failedBecause", { reason: visible(entry.outcome) })
    : word;
}

/** The words under which an entry shall be found beside its own values. */
export function searchWords(t: Translate): (entry: ReadEntry) => string {
  const types = new Map(Object.entries(TYPE_WORDS).map(([type, key]) => [type, t(key)]));
  const outcomes = new Map(Object.entries(OUTCOME_WORDS).map(([kind, key]) => [kind, t(key)]));
  return (entry) =>
    [
      types.get(entry.type),
      outcomes.get(outcomeOf(entry)),
      // No one types the arrow, and plain text is quicker to read.
      summaryOf(entry).replace("→ ", ""),
    ].join(" ");
}
