import { useQuery } from "@tanstack/react-query";
import { deliveriesPollMs, deliveryQueries } from "@/api/sandbox/delivery-queries";
import { capabilities } from "@/api/session/capabilities";
import { statusPolling } from "@/api/webhook/status-polling";
import { webhookStatusQuery } from "@/api/webhook/webhook-scope";
import type { Probe } from "@/entities/probe/probe";
import { attemptSince, isSettled, type ProbeSending, sendingOf } from "./probe-sending";

/** How far the event of a probe has got: by the log of deliveries where there is one, else by the webhook's status. */
export function useSending(probe: Probe): ProbeSending {
  const { scope, recorded } = probe;
  const { hasDeliveries } = capabilities();
  const deliveries = useQuery({
    ...deliveryQueries.list({
      ...(scope.kind === "region" ? { region: scope.region } : { portalId: scope.portalId }),
      traceId: recorded?.traceId ?? "",
    }),
    enabled: hasDeliveries && recorded !== null,
    refetchInterval: ({ state: { data } }) =>
      data && isSettled(sendingOf(data.data)) ? false : deliveriesPollMs(data?.data ?? []),
  });
  const status = useQuery({ ...webhookStatusQuery(scope), ...statusPolling(), enabled: !hasDeliveries });
  if (hasDeliveries) return deliveries.data ? sendingOf(deliveries.data.data) : { kind: "waiting" };
  return status.data ? attemptSince(status.data, probe) : { kind: "waiting" };
}
