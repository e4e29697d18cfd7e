// How often the status of a webhook is asked for. Nothing tells the console when it changes, so it has to look.

import { focusManager } from "@tanstack/react-query";
import { isSuccess } from "@/audit-log/delivery/attempt-outcome";
import type { ReplayJob } from "@/contract/webhook/replay-job";
import { type WebhookStatus, webhookCondition } from "@/contract/webhook/webhook-status";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { isJobUnderWay } from "./job-states";
import { heldBackMs, type PollError } from "@/api/query/held-back";

/** While something moves, such as a batch that is being retried. */
const MOVING_MS = 2 * SECOND_MS;
const CALM_MS = 5 * SECOND_MS;
/** While the replay job of the same webhook is asked about instead. */
const BESIDE_JOB_MS = 15 * SECOND_MS;
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
  page: "visible" | "hidden" | "visible_beside_job",
): number | false {
  if (data === undefined ? error?.status === 403 : !data.webhook_enabled) return false;
  if (page === "hidden") return heldBackMs(error, HIDDEN_MS);
  if (page === "visible_beside_job") return heldBackMs(error, BESIDE_JOB_MS);
  if (data === undefined) return heldBackMs(error, UNREAD_MS);
  return heldBackMs(error, isRetrying(data) ? MOVING_MS : CALM_MS);
}

/** Active, and the last attempt came to nothing: the next one is soon. */
export function isRetrying(status: WebhookStatus): boolean {
  const { last_response_code: code } = status;
  return webhookCondition(status) === "active" && (code === undefined || !isSuccess(code));
}

/**
 * To spread into the status query of a page about one webhook: `useQuery({ ...webhookStatusQuery(scope), ...statusPolling() })`.
 *
 * @param job of the same webhook, as far as it is known
 */
export function statusPolling(job?: Pick<ReplayJob, "status">) {
  const visible = job && isJobUnderWay(job.status) ? "visible_beside_job" : "visible";
  return {
    refetchInterval: ({ state }: { state: PolledStatus }) =>
      statusPollMs(state, focusManager.isFocused() ? visible : "hidden"),
    refetchIntervalInBackground: true,
  };
}

/** Calls a minute that a list may make once it was read; the API allows no more than a few for all that a page does. */
const LISTED_A_MINUTE = 50;

/** Ms until a list of `count` webhooks asks each of them again: a minute, and longer where they are many. */
export function listedPollMs(count: number): number {
  return Math.max(MINUTE_MS, Math.ceil((count * MINUTE_MS) / LISTED_A_MINUTE));
}

/**
 * The same for lists, with those that are off: another user may switch one on. @param count all whose status the page
 * asks for
 */
export function listedStatusPolling(count: number) {
  return {
    refetchInterval: ({ state: { data, error } }: { state: PolledStatus }) =>
      data === undefined && error?.status === 403 ? (false as const) : heldBackMs(error, listedPollMs(count)),
    refetchIntervalInBackground: true,
  };
}
