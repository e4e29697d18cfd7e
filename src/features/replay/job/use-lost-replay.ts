import { useQuery } from "@tanstack/react-query";
import { capabilities } from "@/api/capabilities";
import { deliveryQueries, scopeFilter } from "@/api/sandbox/delivery-queries";
import type { WebhookScope } from "@/api/webhook-scope";
import type { ReplayJob } from "@/contract/replay-job";

/** Whether the batch that completed the job is known not to have arrived: a redirect lost it. */
export function useLostReplay(scope: WebhookScope, { status, updated_at: updatedAt }: ReplayJob): boolean {
  const { data } = useQuery({
    ...deliveryQueries.list(scopeFilter(scope)),
    enabled: capabilities().hasDeliveries && status === "completed",
  });
  const last = data?.data.find(({ replay, finished_at: finishedAt }) => {
    return replay && finishedAt !== null && Date.parse(finishedAt) === Date.parse(updatedAt);
  });
  return last?.state === "delivered" && last.attempts.at(-1)?.arrived === false;
}
