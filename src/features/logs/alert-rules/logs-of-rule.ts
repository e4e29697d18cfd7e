// Where Logs shows what a rule looks for.

import type { AlertRuleId } from "@/audit-log/alert-rules/alert-rules";
import { withAddress } from "@/features/logs/logs-address";
import { LOGS_PATH } from "@/lib/console-paths";

/** Null where the pull API does not say what the rule looks for. */
const QUERIES: Readonly<Record<AlertRuleId, string | null>> = {
  serverError: "outcome:server-error",
  refused: "outcome:refused",
  locked: "reason:locked",
  disabled: "reason:disabled",
  invalid: "reason:invalid",
  failedSignIns: "type:authentication outcome:failed",
  denied: "outcome:denied",
  byKong: null,
  silence: null,
  unsigned: null,
};

/** Null where Logs cannot show it. */
export function logsOfRule(id: AlertRuleId): string | null {
  const text = QUERIES[id];
  if (text === null) return null;
  const params = withAddress(new URLSearchParams(), { text, range: { kind: "recent", preset: "7d" } });
  return `${LOGS_PATH}?${params}`;
}
