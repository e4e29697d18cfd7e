import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { controlPlaneMutations } from "@/api/control-plane-mutations";
import { worldQueries } from "@/api/sandbox/world-queries";
import { capabilities } from "@/api/session/capabilities";
import { serverNow } from "@/api/time/server-clock";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { type WebhookScope, webhookStatusQuery } from "@/api/webhook/webhook-scope";
import { DEFAULT_LOG_FORMAT, LOG_FORMATS } from "@/audit-log/record/log-format";
import { HOME_REGION } from "@/audit-log/region";
import { useProbes } from "@/entities/probe/use-probes";
import { useWebhookTarget } from "@/features/webhook/status/use-webhook-target";
import type { EpochMs } from "@/lib/epoch";
import { beginProbe } from "./begin-probe";
import { newNonce } from "./probe-nonce";

/**
 * The beginning of a probe as a mutation; what comes of it is read off what it has kept. `isReady`: where the webhook
 * sends to, which is kept with it, is known, or cannot be read.
 */
export function useStartProbe(scope: WebhookScope) {
  const client = useQueryClient();
  const { add } = useProbes();
  const { target, logFormat } = useWebhookTarget(scope);
  const region = scope.kind === "region" ? scope.region : HOME_REGION;
  // The settings of its own tell the format.
  const isInline = scope.kind === "region" && target.kind === "inline";
  const settings = useQuery({ ...orgWebhookQueries.settings(region), enabled: isInline });
  const { mutateAsync: causeEvents } = useMutation(controlPlaneMutations.probe(region));

  const start = useMutation({
    mutationKey: ["delivery-test", scope],
    mutationFn: () =>
      beginProbe(
        {
          scope,
          destinationId: destinationId(),
          logFormat: LOG_FORMATS.find((format) => format === logFormat) ?? DEFAULT_LOG_FORMAT,
        },
        newNonce(),
        {
          // Through the cache, so that the badge shows what the test sees.
          readStatus: () => readStatus(client, scope),
          now: () => apiNow(client),
          causeEvents: scope.kind === "region" ? causeEvents : null,
        },
      ),
    onSuccess: add,
  });
  return { start, isReady: target.kind !== "pending" && !(isInline && settings.isLoading) };

  function destinationId(): string {
    if (target.kind === "named") return target.destination.id;
    return target.kind === "inline" ? target.destinationId : "";
  }
}

function readStatus(client: QueryClient, scope: WebhookScope) {
  return client.fetchQuery({ ...webhookStatusQuery(scope), staleTime: 0 });
}

/** A world tells its time to the millisecond, also while its clock stands still. */
async function apiNow(client: QueryClient): Promise<EpochMs> {
  if (!capabilities().hasSandbox) return serverNow();
  const { now } = await client.fetchQuery({ ...worldQueries.current(), staleTime: 0 });
  return Date.parse(now);
}
