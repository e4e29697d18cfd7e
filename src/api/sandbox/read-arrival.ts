import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { readDeliveries, scopeFilter } from "./delivery-queries";
import { type LastArrival, lastArrival } from "./last-arrival";

/** Looks an attempt up among the newest deliveries of a webhook. */
export async function readArrival(
  scope: WebhookScope,
  attemptedAt: string,
  signal: AbortSignal,
): Promise<LastArrival | null> {
  const { data } = await readDeliveries(scopeFilter(scope), signal);
  return lastArrival(data, attemptedAt);
}
