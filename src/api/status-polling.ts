// How often the status of a webhook is asked for. Nothing tells the console when it changes, so it has to look.

import { focusManager } from "@tanstack/react-query";
import type { WebhookStatus } from "@/contract/webhook-status";
import { SECOND_MS } from "@/lib/epoch";

const WATCHED_MS = 2 * SECOND_MS;
const IDLE_MS = 15 * SECOND_MS;
const HIDDEN_MS = 60 * SECOND_MS;

/** Ms until the status is asked for again: often while something may be sent, rarely while nothing is or nobody looks. */
export function statusPollMs(status: WebhookStatus | undefined, page: "visible" | "hidden"): number {
  if (page === "hidden") return HIDDEN_MS;
  return status?.webhook_enabled ? WATCHED_MS : IDLE_MS;
}

/** To spread into a status query where its changes matter: `useQuery({ ...orgWebhookQueries.status(region), ...statusPolling })`. */
export const statusPolling = {
  refetchInterval: ({ state }: { state: { data: WebhookStatus | undefined } }) =>
    statusPollMs(state.data, focusManager.isFocused() ? "visible" : "hidden"),
  refetchIntervalInBackground: true,
};
