import type { Destination } from "@/contract/webhook/destination";
import { wordMatcher } from "@/lib/word-matcher";
import { shortenEndpoint } from "@/entities/destination/shorten-endpoint";

/** By the name and what is shown of the endpoint; what is hidden of it is not searched. */
export function filterDestinations(
  destinations: readonly Destination[],
  query: string,
): readonly Destination[] {
  const matches = wordMatcher(query);
  return destinations.filter(({ name, endpoint }) => matches(`${name} ${shortenEndpoint(endpoint)}`));
}
