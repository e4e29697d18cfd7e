// How often the status of a webhook is asked for. Nothing tells the console when it changes, so it has to look.

import { focusManager } from "@tanstack/react-query";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { heldBackMs, type PollError } from "@/api/query/held-back";

const WATCHED_MS = 2 * SECOND_MS;
const UNREAD_MS = 15 * SECOND_MS;
const HIDDEN_MS = MINUTE_MS;

export interface PolledStatus {
  readonly data: WebhookStatus | undefined;
  readonly error: PollError | null;
}

/**
 * Ms until the status is asked for again, or `false`: while a webhook is off nothing is sent, so only a user can change
 * something, and coming back to the page asks anew. The same goes for a status that the user may not read.
 */
export function statusPollMs(
  { data, error }: PolledStatus,
  page: "visible" | "hidden",
  watchedMs = WATCHED_MS,
): number | false {
  if (data === undefined ? error?.status === 403 : !data.webhook_enabled) return false;
  if (page === "hidden") return heldBackMs(error, HIDDEN_MS);
  return heldBackMs(error, data === undefined ? UNREAD_MS : watchedMs);
}

function polling(watchedMs: number) {
  return {
    refetchInterval: ({ state }: { state: PolledStatus }) =>
      statusPollMs(state, focusManager.isFocused() ? "visible" : "hidden", watchedMs),
    refetchIntervalInBackground: true,
  };
}

/** To spread into a status query where its changes matter: `useQuery({ ...orgWebhookQueries.status(region), ...statusPolling })`. */
export const statusPolling = polling(WATCHED_MS);

/** The same where there are many. */
export const slowStatusPolling = polling(MINUTE_MS);
