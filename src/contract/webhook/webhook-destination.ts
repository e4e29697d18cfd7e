// What a webhook refers to, read off its id and the list of destinations. Knows nothing of how either was read.

import type { Destination } from "./destination";

/**
 * Where a webhook sends to, as far as it is known here.
 * * `inline`: to settings of its own, made through the v2 API; the list of destinations does not have them.
 * * `not_readable`: it refers to something, but the list of destinations could not be read.
 */
export type WebhookDestination =
  | { readonly kind: "none" }
  | { readonly kind: "named"; readonly destination: Destination }
  | { readonly kind: "inline"; readonly destinationId: string }
  | { readonly kind: "pending" }
  | { readonly kind: "not_readable" };

/** `destinations` says how far the list is when it is not there. */
export function webhookDestination(
  destinationId: string | undefined,
  destinations: readonly Destination[] | "pending" | "not_readable",
): WebhookDestination {
  if (destinationId === undefined || destinationId === "") return { kind: "none" };
  if (typeof destinations === "string") return { kind: destinations };
  const destination = destinations.find(({ id }) => id === destinationId);
  return destination === undefined ? { kind: "inline", destinationId } : { kind: "named", destination };
}
