import type { Destination } from "@/contract/destination";

/**
 * Where a replay goes to, as the webhook is configured now.
 * * `inline`: to settings of the webhook's own, made through the v2 API.
 * * `not_readable`: it is configured, but the list of destinations could not be read.
 */
export type ReplayTarget =
  | { readonly kind: "none" }
  | { readonly kind: "named"; readonly destination: Destination }
  | { readonly kind: "inline" }
  | { readonly kind: "pending" }
  | { readonly kind: "not_readable" };

/** What was read of the webhook and of the destinations, or how far that is. */
export interface TargetSources {
  readonly webhook: { readonly audit_log_destination_id?: string } | "pending" | "not_readable";
  readonly destinations: readonly Destination[] | "pending" | "not_readable";
}

export function replayTarget({ webhook, destinations }: TargetSources): ReplayTarget {
  if (typeof webhook === "string") return { kind: webhook };
  const id = webhook.audit_log_destination_id;
  // Both an absent id and an empty one mean that nothing is configured.
  if (id === undefined || id === "") return { kind: "none" };
  if (typeof destinations === "string") return { kind: destinations };
  const destination = destinations.find((candidate) => candidate.id === id);
  return destination === undefined ? { kind: "inline" } : { kind: "named", destination };
}
