// Where the status of a webhook is read. Where a watcher looks at all of them, what it saw is taken in place of a call to the
// API; right after a change, and while something moves on the page of one webhook, the API itself is asked.

import { focusManager, type QueryClient } from "@tanstack/react-query";
import { ownWatch } from "@/api/http/connection";
import { liveSession } from "@/api/session/session";
import { serverNow } from "@/api/time/server-clock";
import { wasUnserved } from "@/api/watch/heard-of-watcher";
import { watchQueries } from "@/api/watch/watch-queries";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { readInstant } from "@/contract/wire/instant";
import { type EpochMs, SECOND_MS } from "@/lib/epoch";
import { isRetrying } from "./status-polling";
import { readStatus, type WebhookScope, webhookStatusQuery } from "./webhook-scope";

/** A history that is younger is taken as it is; pages read it as often. */
const HISTORY_FRESH_MS = 15 * SECOND_MS;

interface Reading {
  readonly client: QueryClient;
  readonly signal: AbortSignal;
}

/** `server`: a watcher beside the console. `any`: also a tab of this browser, once it answers. */
type Looker = "server" | "any";

/** When the API itself answered last, by its own clock: what was looked at before is out of date. */
const answeredAt = new WeakMap<QueryClient, Map<string, EpochMs>>();

/** For lists of webhooks. */
export function listedStatusReading(scope: WebhookScope) {
  return readingOf(scope, (known) => (known === undefined ? "server" : "any"));
}

/** For the page of one webhook. */
export function pageStatusReading(scope: WebhookScope) {
  return readingOf(scope, (known) => {
    if (known === undefined || isRetrying(known)) return null;
    // One tab looks for all that are hidden.
    return focusManager.isFocused() ? "server" : "any";
  });
}

/** @param lookerFor whose look will do, by what is known already; null: the API is asked */
function readingOf(scope: WebhookScope, lookerFor: (known: WebhookStatus | undefined) => Looker | null) {
  return async ({ client, signal }: Reading): Promise<WebhookStatus> => {
    const state = client.getQueryState<WebhookStatus>(webhookStatusQuery(scope).queryKey);
    const known = state?.data;
    // The API of the demo is in this browser. Asked at once, webhooks are in the order in which they are shown.
    const looker = state?.isInvalidated || liveSession.get() === null ? null : lookerFor(known);
    const look = looker && (await lastLook(client, scope, looker));
    const answered = answeredAt.get(client) ?? new Map<string, EpochMs>();
    answeredAt.set(client, answered);
    const name = nameOf(scope);
    if (look && look.at > (answered.get(name) ?? 0)) return look.status;
    if (look && known) return known;
    const status = await readStatus(client, scope, signal);
    answered.set(name, serverNow());
    return status;
  };
}

async function lastLook(
  client: QueryClient,
  scope: WebhookScope,
  looker: Looker,
): Promise<{ readonly at: EpochMs; readonly status: WebhookStatus } | null> {
  try {
    const { queryKey } = watchQueries.served();
    // A page that is reloaded does not wait to be told again that there is no watcher.
    if (looker === "server" && wasUnserved() && client.getQueryData(queryKey) === undefined) return null;
    const served = await client.ensureQueryData(watchQueries.served());
    if (!served && (looker === "server" || !ownWatch())) return null;
    const histories = await client.fetchQuery({ ...watchQueries.history(), staleTime: HISTORY_FRESH_MS });
    const { last_look: look } =
      histories.find(({ scope: { region, portal_id } }) => (portal_id ?? region) === nameOf(scope)) ?? {};
    if (!look) return null;
    const { at, ...status } = look;
    return { at: readInstant(at) ?? 0, status };
  } catch {
    return null; // the API can still be asked
  }
}

function nameOf(scope: WebhookScope): string {
  return scope.kind === "portal" ? scope.portalId : scope.region;
}
