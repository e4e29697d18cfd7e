// Traffic on demand: events and sign-ins that would otherwise have to be waited for.

import { mutationOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/http/client";
import { eventsAcceptedSchema, type PortalLogin, type PostEvents } from "@/contract/sandbox/events";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { deliveryQueries } from "./delivery-queries";
import { worldQueries } from "./world-queries";

function affectedByTraffic() {
  return [deliveryQueries.all(), worldQueries.current().queryKey];
}

export const trafficMutations = {
  /** Accepted is not delivered: batches close a moment later. */
  postEvents: () =>
    mutationOptions({
      mutationKey: ["sandbox", "traffic", "events"],
      meta: { invalidates: affectedByTraffic() },
      mutationFn: (body: PostEvents) =>
        sandboxRequest({ method: "POST", path: sandboxPaths.events(), body, schema: eventsAcceptedSchema }),
    }),
  /** A developer tries to sign in to a portal. */
  portalLogin: (portalId: string) =>
    mutationOptions({
      mutationKey: ["sandbox", "traffic", "login", portalId],
      meta: { invalidates: affectedByTraffic() },
      mutationFn: (body: PortalLogin) =>
        sandboxRequest({
          method: "POST",
          path: sandboxPaths.portalLogins(portalId),
          body,
          schema: eventsAcceptedSchema,
        }),
    }),
};
