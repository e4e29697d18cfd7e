// Control planes. The console has no page for them: reading their list is the documented way to make audit events happen.

import { mutationOptions } from "@tanstack/react-query";
import type { Region } from "@/contract/api-host";
import { controlPlaneListSchema } from "@/contract/control-plane";
import { apiPaths } from "@/contract/paths";
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
      mutationFn: () =>
        request({
          host: region,
          version: "v2",
          method: "GET",
          path: apiPaths.controlPlanes(),
          schema: controlPlaneListSchema,
        }),
    }),
};
