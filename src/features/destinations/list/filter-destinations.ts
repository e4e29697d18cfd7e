import type { Destination } from "@/contract/webhook/destination";
import { wordMatcher } from "@/lib/word-matcher";
import type { ShownEndpoint } from "@/entities/destination/tell-endpoints-apart";

/** By the name and what is shown of the endpoint; what is hidden of it is not searched. */
export function filterDestinations(
  destinations: readonly Destination[],
  shown: ReadonlyMap<string, ShownEndpoint>,
  query: string,
): readonly Destination[] {
  const matches = wordMatcher(query);
  return destinations.filter(({ id, name }) => matches(`${name} ${shown.get(id)?.text ?? ""}`));
}
