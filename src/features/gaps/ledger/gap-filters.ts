// Which gaps the ledger shows, as its address says it.

import type { GapSelection } from "@/api/watch/watch-queries";
import { isRegion } from "@/audit-log/region";
import type { Gap } from "@/contract/watch/gap";
import type { WatchScope } from "@/contract/watch/watch-history";

/** The parameters of the address. */
export const GAP_FILTERS = ["state", "webhook"] as const;
export type GapFilter = (typeof GAP_FILTERS)[number];

/** Words of the address beside `""`, which stands for what is not closed. */
export const GAP_STATE_FILTERS = ["closed", "all"] as const;

/** A word that means nothing here is read as if it were not there. */
export function readStates(word: string): GapSelection["states"] {
  return GAP_STATE_FILTERS.find((each) => each === word) ?? "not_closed";
}

/** A webhook in the address: a region, or the id of a portal. */
export function webhookKey({ region, portal_id: portalId }: WatchScope): string {
  return portalId ?? region;
}

/** @param webhook `""` for all of them */
export function ofWebhook(gaps: readonly Gap[], webhook: string): readonly Gap[] {
  return webhook === "" ? gaps : gaps.filter(({ scope }) => webhookKey(scope) === webhook);
}

/** Of the gaps that there are, each portal once, in the order of the gaps. */
export function portalScopes(gaps: readonly Gap[]): readonly WatchScope[] {
  const scopes = new Map(gaps.map(({ scope }) => [webhookKey(scope), scope]));
  return [...scopes].filter(([key]) => !isRegion(key)).map(([, scope]) => scope);
}
