import type { Destination } from "@/contract/destination";
import { shortenEndpoint } from "./shorten-endpoint";

/** Each word has to occur in the name or in what is shown of the endpoint; what is hidden of it is not searched. */
export function filterDestinations(
  destinations: readonly Destination[],
  query: string,
): readonly Destination[] {
  const words = query
    .toLocaleLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return destinations;
  return destinations.filter(({ name, endpoint }) => {
    const text = `${name} ${shortenEndpoint(endpoint)}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
