// The replay job of a region and of a portal: there is one each, and a new one takes the place of the last.

import { focusManager, mutationOptions, queryOptions } from "@tanstack/react-query";
import type { Region } from "@/contract/api-host";
import { apiPaths } from "@/contract/paths";
import { type ReplaceReplayJob, type ReplayJob, replayJobSchema } from "@/contract/webhook/replay-job";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { request } from "@/api/http/client";
import { heldBackMs, type PollError } from "@/api/query/held-back";
import { isJobUnderWay, JOBS_AT_REST } from "./job-states";
import { orgWebhookQueries } from "./org-webhook-queries";
import { askPermittedHost, changeOnPermittedHost } from "@/api/identity/permitted-host";
import { portalWebhookQueries } from "./portal-webhook-queries";
import type { WebhookScope } from "./webhook-scope";

export const replayJobQueries = {
  all: () => ["replay-job"] as const,
  /** Its times are the zero time before the first job. Changes by itself; see `replayJobPolling`. */
  region: (region: Region) =>
    queryOptions({
      queryKey: [...replayJobQueries.all(), "region", region],
      queryFn: ({ signal }) =>
        request({
          host: region,
          version: "v3",
          method: "GET",
          path: apiPaths.orgReplayJob(),
          schema: replayJobSchema,
          signal,
        }),
    }),
  portal: (portalId: string) =>
    queryOptions({
      queryKey: [...replayJobQueries.all(), "portal", portalId],
      queryFn: ({ signal, client }) =>
        askPermittedHost(client, { kind: "portal", portalId }, (host) =>
          request({
            host,
            version: "v3",
            method: "GET",
            path: apiPaths.portalReplayJob(portalId),
            schema: replayJobSchema,
            signal,
          }),
        ),
    }),
};

export const replayJobMutations = {
  /** Accepted is not done. The API refuses with 409 while a job runs, and with 400 while the webhook is off. */
  replaceOfRegion: (region: Region) =>
    mutationOptions({
      mutationKey: [...replayJobQueries.region(region).queryKey, "replace"],
      meta: {
        // A refusal says that the webhook or the job is not what it was.
        invalidates: [replayJobQueries.region(region).queryKey, orgWebhookQueries.region(region)],
        answers: replayJobQueries.region(region).queryKey,
      },
      mutationFn: (body: ReplaceReplayJob) =>
        request({
          host: region,
          version: "v3",
          method: "PUT",
          path: apiPaths.orgReplayJob(),
          body,
          schema: replayJobSchema,
        }),
    }),
  replaceOfPortal: (portalId: string) =>
    mutationOptions({
      mutationKey: [...replayJobQueries.portal(portalId).queryKey, "replace"],
      meta: {
        invalidates: [replayJobQueries.portal(portalId).queryKey, portalWebhookQueries.portal(portalId)],
        answers: replayJobQueries.portal(portalId).queryKey,
      },
      mutationFn: (body: ReplaceReplayJob, { client }) =>
        changeOnPermittedHost(client, { kind: "portal", portalId }, (host) =>
          request({
            host,
            version: "v3",
            method: "PUT",
            path: apiPaths.portalReplayJob(portalId),
            body,
            schema: replayJobSchema,
          }),
        ),
    }),
};

export function replayJobQuery(scope: WebhookScope) {
  return scope.kind === "region"
    ? replayJobQueries.region(scope.region)
    : replayJobQueries.portal(scope.portalId);
}

export function replayJobReplace(scope: WebhookScope) {
  return scope.kind === "region"
    ? replayJobMutations.replaceOfRegion(scope.region)
    : replayJobMutations.replaceOfPortal(scope.portalId);
}

const MOVING_MS = 2 * SECOND_MS;
const UNKNOWN_MS = 15 * SECOND_MS;
const HIDDEN_MS = MINUTE_MS;

/** Ms until the job is read again; false where it cannot change by itself. Of an unknown status, either may be true. */
export function replayJobPollMs(
  job: Pick<ReplayJob, "status"> | undefined,
  page: "visible" | "hidden",
  error: PollError | null = null,
): number | false {
  if (job === undefined || JOBS_AT_REST.has(job.status)) return false;
  if (page === "hidden") return heldBackMs(error, HIDDEN_MS);
  return heldBackMs(error, isJobUnderWay(job.status) ? MOVING_MS : UNKNOWN_MS);
}

/** To spread into a query of a job that is on the screen. */
export const replayJobPolling = {
  refetchInterval: ({ state }: { state: { data: ReplayJob | undefined; error: PollError | null } }) =>
    replayJobPollMs(state.data, focusManager.isFocused() ? "visible" : "hidden", state.error),
  refetchIntervalInBackground: true,
};

/** Calls a minute that a page with several jobs may make for them, beside what it asks for their webhooks. */
const LISTED_A_MINUTE = 40;

/** The same for several jobs on one page: `count` of them. */
export function listedJobPolling(count: number) {
  return {
    ...replayJobPolling,
    refetchInterval: (query: Parameters<typeof replayJobPolling.refetchInterval>[0]) => {
      const ms = replayJobPolling.refetchInterval(query);
      return ms === false ? ms : Math.max(ms, Math.ceil((count * MINUTE_MS) / LISTED_A_MINUTE));
    },
  };
}
