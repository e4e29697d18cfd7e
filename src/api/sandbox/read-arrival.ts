import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { readDeliveries, scopeFilter } from "./delivery-queries";
import { type AttemptArrival, attemptArrival } from "./attempt-arrival";

/** Looks an attempt up among the newest deliveries of a webhook. */
export async function readArrival(
  scope: WebhookScope,
  attemptedAt: string,
  signal: AbortSignal,
): Promise<AttemptArrival | null> {
  const { data } = await readDeliveries(scopeFilter(scope), signal);
  return attemptArrival(data, attemptedAt);
}
