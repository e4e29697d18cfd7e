// Entries in words. Knows no component; `t` comes in. What the log itself says is never translated.

import type { AuditLogEntry, AuditLogEntryType } from "@/contract/audit-log-entry";
import type { PlainMessageKey, Translate } from "@/i18n/message-key";
import { assertNever } from "@/lib/assert-never";
import { statusWithPhrase } from "@/lib/reason-phrase";
import { type OutcomeKind, outcomeOf } from "./entry-outcome";
import { resourcePath } from "./to-audit-event";

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
};

/** As people call them; Konnect's own words otherwise. */
const SIGN_IN_NAMES = new Map([
  ["basic", "Basic"],
  ["sso", "SSO"],
  ["pat", "PAT"],
  ["spat", "SPAT"],
  ["google", "Google"],
  ["github", "GitHub"],
  ["windowslive", "Windows Live"],
]);

/** What happened, in one line: `GET /v2/control-planes → 200`, `list control-planes: granted`, `PAT sign-in: success`. */
export function summaryOf(entry: AuditLogEntry, t: Translate): string {
  switch (entry.type) {
    case "gateway_access": {
      const query = entry.query === "" ? "" : `?${entry.query}`;
      return `${entry.method} ${entry.uri}${query} → ${entry.status_code}`;
    }
    case "authorization": {
      const resource = resourcePath(entry.resource, entry.org_id);
      const params = { action: entry.action, resource };
      return t(entry.granted ? "logs.summary.granted" : "logs.summary.denied", params);
    }
    case "authentication":
      return t("logs.summary.signIn", {
        method: SIGN_IN_NAMES.get(entry.authentication_type) ?? entry.authentication_type,
        outcome: entry.outcome.replaceAll("_", " "),
      });
    default:
      return assertNever(entry);
  }
}

/** For an answer its status says more than any word. */
export function outcomeWord(entry: AuditLogEntry, t: Translate): string {
  return entry.type === "gateway_access"
    ? statusWithPhrase(entry.status_code)
    : t(OUTCOME_WORDS[outcomeOf(entry)]);
}

/** The words under which an entry shall be found beside its own values. */
export function searchWords(t: Translate): (entry: AuditLogEntry) => string {
  const types = new Map(Object.entries(TYPE_WORDS).map(([type, key]) => [type, t(key)]));
  const outcomes = new Map(Object.entries(OUTCOME_WORDS).map(([kind, key]) => [kind, t(key)]));
  const signIn = t("logs.summary.signIn", { method: "", outcome: "" });
  return (entry) =>
    [
      types.get(entry.type),
      outcomes.get(outcomeOf(entry)),
      entry.type === "authentication" ? signIn : "",
      entry.type === "authentication" ? entry.outcome.replaceAll("_", " ") : "",
    ].join("\n");
}
