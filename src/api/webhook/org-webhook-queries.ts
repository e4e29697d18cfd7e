// The organisation's webhook in each region, and its status. Each region is asked on its own host.
// v3 refers to a destination; v2 shows and takes the settings themselves, which is how a webhook comes to have its own.

import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { type Region, REGIONAL_HOSTS } from "@/contract/api-host";
import { orgWebhookSchema, type UpdateOrgWebhook } from "@/contract/webhook/org-webhook";
import { type OrgWebhookV2, orgWebhookV2Schema } from "@/contract/webhook/org-webhook-v2";
import type { UpdateOrgWebhookV2 } from "@/contract/webhook/org-webhook-v2-body";
import { apiPaths } from "@/contract/paths";
import { type WebhookStatus, webhookStatusSchema } from "@/contract/webhook/webhook-status";
import { noContentSchema, request } from "@/api/http/client";
import { FORGET_VARIABLES } from "@/api/query/forget-variables";

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
  /** Through v2: endpoint, format and flag, be they of a destination or of the webhook's own, and when it was last changed. */
  settings: (region: Region) =>
    queryOptions({
      queryKey: [...orgWebhookQueries.region(region), "settings"],
      queryFn: ({ signal }) => readOrgSettings(region, signal),
    }),
  /** Changes by itself; see `statusPolling`. */
  status: (region: Region) =>
    queryOptions({
      queryKey: [...orgWebhookQueries.region(region), "status"],
      queryFn: ({ signal }) => readOrgStatus(region, signal),
    }),
  /** For `useQueries`: the webhook and the status of every region, in the order of the regions. */
  allRegions: () =>
    REGIONAL_HOSTS.map((region) => ({
      region,
      detail: orgWebhookQueries.detail(region),
      status: orgWebhookQueries.status(region),
    })),
};

export function readOrgSettings(region: Region, signal: AbortSignal): Promise<OrgWebhookV2> {
  return request({
    host: region,
    version: "v2",
    method: "GET",
    path: apiPaths.orgWebhook(),
    schema: orgWebhookV2Schema,
    signal,
  });
}

export function readOrgStatus(region: Region, signal: AbortSignal): Promise<WebhookStatus> {
  return request({
    host: region,
    version: "v3",
    method: "GET",
    path: apiPaths.orgWebhookStatus(),
    schema: webhookStatusSchema,
    signal,
  });
}

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
  /** The webhook's own settings. On one that refers to a destination, any of them but `enabled` ends that reference. */
  updateSettings: (region: Region) =>
    mutationOptions({
      ...FORGET_VARIABLES,
      mutationKey: [...orgWebhookQueries.region(region), "update-settings"],
      meta: {
        invalidates: [orgWebhookQueries.region(region)],
        answers: orgWebhookQueries.settings(region).queryKey,
      },
      mutationFn: (body: UpdateOrgWebhookV2) =>
        request({
          host: region,
          version: "v2",
          method: "PATCH",
          path: apiPaths.orgWebhook(),
          body,
          schema: orgWebhookV2Schema,
        }),
    }),
  /** One call for every region: all of them change, or, when it is refused, none. The answer shows the home region only. */
  updateAllRegions: () =>
    mutationOptions({
      mutationKey: [...orgWebhookQueries.all(), "update-all-regions"],
      meta: { invalidates: [orgWebhookQueries.all()] },
      mutationFn: (body: UpdateOrgWebhook) =>
        request({
          host: "global",
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
