// Where today's filters of Logs show what a rule looks for.

import type { AlertRuleId } from "@/audit-log/alert-rules/alert-rules";
import type { AuditLogEntryType } from "@/contract/audit-log-entry";
import type { Translate } from "@/i18n/message-key";
import { withAddress } from "@/features/logs/logs-address";
import { assertNever } from "@/lib/assert-never";
import { LOGS_PATH } from "@/lib/console-paths";

/** Null where they cannot: nothing tells the entries from others, or the pull API does not say it. */
export function logsOfRule(id: AlertRuleId, t: Translate): string | null {
  const filter = filterOf(id, t);
  if (filter === null) return null;
  const [type, text] = filter;
  const params = withAddress(new URLSearchParams(), { type, text, range: { kind: "recent", preset: "7d" } });
  return `${LOGS_PATH}?${params}`;
}

function filterOf(id: AlertRuleId, t: Translate): readonly [type: AuditLogEntryType, text: string] | null {
  switch (id) {
    case "serverError":
      return ["gateway_access", t("logs.outcome.serverError")];
    case "refused":
      return ["gateway_access", t("logs.outcome.refused")];
    case "locked":
      return ["authentication", "→ locked"];
    case "disabled":
      return ["authentication", "→ disabled"];
    case "failedSignIns":
      return ["authentication", t("logs.outcome.failed")];
    case "denied":
      return ["authorization", "granted=false"];
    // “invalid” is a part of “invalid_password”.
    case "invalid":
    case "byKong":
    case "silence":
    case "unsigned":
      return null;
    default:
      return assertNever(id);
  }
}
