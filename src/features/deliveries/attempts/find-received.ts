// Which of the requests that reached a receiver an attempt was.

import type { DeliveryAttempt } from "@/contract/sandbox/delivery";
import type { ReceivedRequest } from "@/contract/sandbox/receiver";

/**
 * The request that arrived while the attempt was under way, at its address. Webhooks that send to one address in the
 * same millisecond cannot be told apart; then it is the first of theirs.
 */
export function receivedOf(
  requests: readonly ReceivedRequest[],
  { started_at: startedAt, request }: Pick<DeliveryAttempt, "started_at" | "request">,
): ReceivedRequest | null {
  const start = Date.parse(startedAt);
  return requests.find(({ at, url }) => Date.parse(at) === start && url === request.url) ?? null;
}
