// The use-cases of history: who watches, and what every webhook was in a window of time.

import { RETENTION_MS } from "@/audit-log/retention";
import { scopeBody, segmentBody } from "@/contract/watch/wire";
import type { Watch, WebhookHistory } from "@/contract/watch/watch-history";
import { historyWithin } from "@/history/headline";
import { DAY_MS, type EpochMs, parseRfc3339, toRfc3339 } from "@/lib/epoch";
import { organizationOf } from "@/mock-server/service/tables/directory";
import {
  invalidField,
  ok,
  type Result,
  type ServiceResult,
  success,
} from "@/mock-server/service/http/result";
import { keyOf, ledgerOf, segmentsSince, watchedSince } from "@/mock-server/service/history/history-book";
import { readScopes, type WatchCall } from "./watch-call";

const LONGEST_WINDOW_MS = 90 * DAY_MS;

/** The world knows every change at its instant. */
export function getWatch({ world, engine }: WatchCall): ServiceResult {
  const body: Watch = {
    kind: "demo",
    since: toRfc3339(watchedSince(world) ?? engine.now),
    interval_s: 0,
    observed_at: toRfc3339(engine.now),
    organization_id: organizationOf(world).id,
    problems: [],
  };
  return success(200, body);
}

/** The last seven days unless a window is given. */
export async function getWatchHistory(call: WatchCall): Promise<ServiceResult> {
  const { world, engine } = call;
  const window = readWindow(call);
  if (!window.ok) return window;
  const scopes = readScopes(call);
  if (!scopes.ok) return scopes;
  const data: WebhookHistory["data"] = [];
  for (const scope of scopes.value) {
    const history = await segmentsSince(world, keyOf(scope), window.value.from);
    const ledger = ledgerOf(world, scope);
    const segments = historyWithin({ ledger, history }, window.value, engine.now);
    data.push({ scope: scopeBody(scope), segments: segments.map(segmentBody) });
  }
  const body: WebhookHistory = { data };
  return success(200, body);
}

function readWindow({ query, engine }: WatchCall): Result<{ readonly from: EpochMs; readonly to: EpochMs }> {
  const bounds: Partial<Record<"from" | "to", EpochMs>> = {};
  for (const field of ["from", "to"] as const) {
    const text = query.get(field) ?? "";
    if (text === "") continue;
    const instant = parseRfc3339(text);
    if (instant === null) {
      const reason = "must be an RFC 3339 date-time";
      return invalidField("Invalid value", { field, reason, rule: "is_date_time" });
    }
    bounds[field] = instant;
  }
  const to = bounds.to ?? engine.now;
  const from = bounds.from ?? to - RETENTION_MS;
  if (to < from)
    return invalidField("Invalid value", { field: "to", reason: "must not be before from", rule: "invalid" });
  if (to - from > LONGEST_WINDOW_MS) {
    const reason = "must not be more than 90 days before to";
    return invalidField("Invalid value", { field: "from", reason, rule: "invalid" });
  }
  return ok({ from, to });
}
