// The history of webhooks over the watch API.

import { RETENTION_MS } from "@/audit-log/retention";
import type { WebhookHistory } from "@/contract/watch/watch-history";
import { lastLookBody, rangeBody, scopeBody, segmentBody } from "@/contract/watch/wire";
import { type Checked, invalidField, ok } from "@/contract/wire/checked";
import type { Scope } from "@/history/facts";
import { historyWithin, notObserved } from "@/history/kept-history";
import type { Ledger } from "@/history/ledger";
import type { Segment } from "@/history/segment";
import { DAY_MS, type EpochMs, parseRfc3339 } from "@/lib/epoch";
import { readScopes } from "./scope-query";
import { answered, type WatchHost, type WatchRequest, type WatchResult } from "./watch-host";

const LONGEST_WINDOW_MS = 90 * DAY_MS;

export interface HistoryQuery {
  readonly window: { readonly from: EpochMs; readonly to: EpochMs };
  readonly scopes: readonly Scope[];
}

export async function answerHistory(host: WatchHost, { query }: WatchRequest): Promise<WatchResult> {
  const read = readHistoryQuery(host, query);
  if (!read.ok) return read;
  const { window, scopes } = read.value;
  const data: WebhookHistory["data"] = [];
  for (const scope of scopes) {
    const webhook = await host.webhook(scope, window.from);
    const segments = historyWithin(webhook, window, host.now);
    data.push({
      ...restOfHistory(scope, webhook.ledger, segments, host.now),
      segments: segments.map((each) => segmentBody(each)),
    });
  }
  return answered({ data } satisfies WebhookHistory);
}

/** What is told of a webhook beside its segments. */
export function restOfHistory(
  scope: Scope,
  ledger: Ledger,
  segments: readonly Segment[],
  now: EpochMs,
): Omit<WebhookHistory["data"][number], "segments"> {
  return {
    scope: scopeBody(scope),
    not_observed: notObserved(segments, ledger).map(rangeBody),
    ...lastLookBody(ledger, now),
  };
}

/** The last seven days unless a window is given. */
export function readHistoryQuery(
  host: Pick<WatchHost, "now" | "scopes">,
  query: URLSearchParams,
): Checked<HistoryQuery> {
  const window = readWindow(query, host.now);
  if (!window.ok) return window;
  const scopes = readScopes(query, host.scopes());
  return scopes.ok ? ok({ window: window.value, scopes: scopes.value }) : scopes;
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
