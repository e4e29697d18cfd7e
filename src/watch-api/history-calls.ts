// The history of webhooks over the watch API.

import { RETENTION_MS } from "@/audit-log/retention";
import type { WebhookHistory } from "@/contract/watch/watch-history";
import { lastLookBody, rangeBody, scopeBody, segmentBody } from "@/contract/watch/wire";
import { type Checked, invalidField, ok } from "@/contract/wire/checked";
import { historyWithin, notObserved } from "@/history/kept-history";
import { DAY_MS, type EpochMs, parseRfc3339 } from "@/lib/epoch";
import { readScopes } from "./scope-query";
import { answered, type WatchHost, type WatchRequest, type WatchResult } from "./watch-host";

const LONGEST_WINDOW_MS = 90 * DAY_MS;

/** The last seven days unless a window is given. */
export async function answerHistory(host: WatchHost, { query }: WatchRequest): Promise<WatchResult> {
  const window = readWindow(query, host.now);
  if (!window.ok) return window;
  const scopes = readScopes(query, host.scopes());
  if (!scopes.ok) return scopes;
  const data: WebhookHistory["data"] = [];
  for (const scope of scopes.value) {
    const webhook = await host.webhook(scope, window.value.from);
    const segments = historyWithin(webhook, window.value, host.now);
    data.push({
      scope: scopeBody(scope),
      segments: segments.map(segmentBody),
      not_observed: notObserved(segments, webhook.ledger).map(rangeBody),
      ...lastLookBody(webhook.ledger, host.now),
    });
  }
  return answered({ data } satisfies WebhookHistory);
}

function readWindow(
  query: URLSearchParams,
  now: EpochMs,
): Checked<{ readonly from: EpochMs; readonly to: EpochMs }> {
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
  const to = bounds.to ?? now;
  const from = bounds.from ?? to - RETENTION_MS;
  if (to < from)
    return invalidField("Invalid value", { field: "to", reason: "must not be before from", rule: "invalid" });
  if (to - from > LONGEST_WINDOW_MS) {
    const reason = "must not be more than 90 days before to";
    return invalidField("Invalid value", { field: "from", reason, rule: "invalid" });
  }
  return ok({ from, to });
}
