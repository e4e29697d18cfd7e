// Which receiver an address belongs to, and which of the requests that reached it an attempt was.

import type { DeliveryAttempt } from "@/contract/sandbox/delivery";
import type { ReceivedRequest, Receiver } from "@/contract/sandbox/receiver";

/** The receiver with the longest matching prefix, the address written in full or not; null when there is none. */
export function receiverOf(receivers: readonly Receiver[], endpoint: string): Receiver | null {
  const inFull = URL.canParse(endpoint) ? new URL(endpoint).href : endpoint;
  const matching = receivers.filter(
    ({ url_prefix: prefix }) => endpoint.startsWith(prefix) || inFull.startsWith(prefix),
  );
  return matching.toSorted((a, b) => b.url_prefix.length - a.url_prefix.length)[0] ?? null;
}

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
