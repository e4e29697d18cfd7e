// The organisation's webhook in each region, and its status. Each region is asked on its own host.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { API_HOSTS, type ApiHost } from "@/contract/api-host";
import { orgWebhookSchema, type UpdateOrgWebhook } from "@/contract/org-webhook";
import { apiPaths } from "@/contract/paths";
import { webhookStatusSchema } from "@/contract/webhook-status";
import { noContentSchema, request } from "./client";

/** A host that has a webhook of the organisation. */
export type Region = Exclude<ApiHost, "global">;

export const orgWebhookQueries = {
  all: () => ["org-webhook"] as const,
  /** Everything about the webhook of one region. */
  region: (region: Region) => [...orgWebhookQueries.all(), region] as const,
  detail: (region: Region) =>
    queryOptions({
      queryKey: [...orgWebhookQueries.region(region), "detail"],
      queryFn: ({ signal }) =>
        request({
          host: region,
          version: "v3",
          method: "GET",
          path: apiPaths.orgWebhook(),
          schema: orgWebhookSchema,
          signal,
        }),
    }),
  /** Changes by itself; see `statusPolling`. */
  status: (region: Region) =>
    queryOptions({
      queryKey: [...orgWebhookQueries.region(region), "status"],
      queryFn: ({ signal }) =>
        request({
          host: region,
          version: "v3",
          method: "GET",
          path: apiPaths.orgWebhookStatus(),
          schema: webhookStatusSchema,
          signal,
        }),
    }),
  /** For `useQueries`: the webhook and the status of every region, in the order of the regions. */
  allRegions: () =>
    API_HOSTS.filter((host) => host !== "global").map((region) => ({
      region,
      detail: orgWebhookQueries.detail(region),
      status: orgWebhookQueries.status(region),
    })),
};

export const orgWebhookMutations = {
  /** What is absent from the body is unchanged. `enabled: true` also resumes a webhook that has become inactive. */
  update: (region: Region) =>
    mutationOptions({
      mutationKey: [...orgWebhookQueries.region(region), "update"],
      meta: {
        invalidates: [orgWebhookQueries.region(region)],
        answers: orgWebhookQueries.detail(region).queryKey,
      },
      mutationFn: (body: UpdateOrgWebhook) =>
        request({
          host: region,
          version: "v3",
          method: "PATCH",
          path: apiPaths.orgWebhook(),
          body,
          schema: orgWebhookSchema,
        }),
    }),
  /** Back to unconfigured: switched off, its destination released. */
  remove: (region: Region) =>
    mutationOptions({
      mutationKey: [...orgWebhookQueries.region(region), "remove"],
      meta: { invalidates: [orgWebhookQueries.region(region)] },
      mutationFn: () =>
        request({
          host: region,
          version: "v3",
          method: "DELETE",
          path: apiPaths.orgWebhook(),
          schema: noContentSchema,
        }),
    }),
};
