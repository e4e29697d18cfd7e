// What became of a region, from what was sent to it, what the API answered, and what it has afterwards.

import type { ApiError } from "@/api/http/api-error";
import { type Region, REGIONS } from "@/audit-log/region";
import type { OrgWebhook } from "@/contract/webhook/org-webhook";
import { isSameWebhook } from "@/features/webhook/all-regions/plan/choice";

/** The webhooks of all regions at one time; `null` where one could not be read. */
export type RegionSnapshot = ReadonlyMap<Region, OrgWebhook | null>;

/** `not_needed`: the region was so already, and nothing was sent to it. */
export type Sending = "not_needed" | "accepted" | ApiError;

/**
 * * `differs`: accepted, and yet something else is stored.
 * * `unread`: accepted, but it could not be read again.
 * * `refused`: not changed.
 * * `unanswered`: whether it was changed is unknown.
 */
export type RegionOutcome =
  | { readonly kind: "already" | "changed" | "differs" | "unread" }
  | { readonly kind: "refused" | "unanswered"; readonly failure: ApiError };

/** @param found null where it could not be read */
export function outcomeOf(sending: Sending, wanted: OrgWebhook, found: OrgWebhook | null): RegionOutcome {
  if (sending === "not_needed") return { kind: "already" };
  const isWanted = found !== null && isSameWebhook(found, wanted);
  if (sending === "accepted") return { kind: found === null ? "unread" : isWanted ? "changed" : "differs" };
  if (sending.wasRefused) return { kind: "refused", failure: sending };
  // The answer was lost, and the change was not.
  return isWanted ? { kind: "changed" } : { kind: "unanswered", failure: sending };
}

/** Whether the region has what was wanted, as far as the API says. */
export function isDone({ kind }: RegionOutcome): boolean {
  return kind === "changed" || kind === "already";
}

/** Whether sending the same once more may help. */
export function isRetryable({ kind }: RegionOutcome): boolean {
  return kind === "refused" || kind === "unanswered" || kind === "differs";
}

/** The regions whose webhook is not what it was, as far as both looks could read it. */
export function movedRegions(
  seen: RegionSnapshot,
  found: RegionSnapshot,
  among: readonly Region[] = REGIONS,
): readonly Region[] {
  return among.filter((region) => {
    const before = seen.get(region);
    const now = found.get(region);
    return before && now ? !isSameWebhook(before, now) : false;
  });
}
