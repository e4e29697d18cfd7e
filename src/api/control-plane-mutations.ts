// Control planes. The console has no page for them: reading their list is the documented way to make audit events happen.

import { mutationOptions } from "@tanstack/react-query";
import type { Region } from "@/contract/api-host";
import { controlPlaneListSchema, PROBE_PARAM } from "@/contract/control-plane";
import { apiPaths } from "@/contract/paths";
import { ApiError } from "@/api/http/api-error";
import { request } from "@/api/http/client";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";

export const controlPlaneMutations = {
  /**
   * Reads the list for its side effect: authentication, authorization and access events in that region.
   * A mutation and not a query, because it must happen each time it is asked for and never by itself.
   */
  causeEvents: (region: Region) =>
    mutationOptions({
      mutationKey: ["control-planes", "cause-events", region],
      meta: { invalidates: [orgWebhookQueries.status(region).queryKey] },
      mutationFn: () => listControlPlanes(region, {}),
    }),
  /**
   * The same with a nonce in its query. No published document names such a parameter, so an API may refuse it: then the
   * call is made without. @returns whether the call that was answered carried the nonce
   */
  probe: (region: Region) =>
    mutationOptions({
      mutationKey: ["control-planes", "probe", region],
      meta: { invalidates: [orgWebhookQueries.status(region).queryKey] },
      mutationFn: async (nonce: string) => {
        try {
          await listControlPlanes(region, { [PROBE_PARAM]: nonce });
          return { isMarked: true };
        } catch (error) {
          if (!(error instanceof ApiError) || error.status !== 400) throw error;
          await listControlPlanes(region, {});
          return { isMarked: false };
        }
      },
    }),
};

function listControlPlanes(region: Region, query: Readonly<Record<string, string>>): Promise<unknown> {
  return request({
    host: region,
    version: "v2",
    method: "GET",
    path: apiPaths.controlPlanes(),
    query,
    schema: controlPlaneListSchema,
  });
}
