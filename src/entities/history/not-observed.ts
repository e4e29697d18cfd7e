import type { NotObserved, WebhookHistory } from "@/contract/watch/watch-history";
import { readInstant } from "@/contract/wire/instant";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { isOfScope } from "@/entities/gap/gap-scope";
import type { EpochMs } from "@/lib/epoch";

const NEVER_OBSERVED: readonly NotObserved[] = [{ from: new Date(0).toISOString(), to: null }];

/**
 * What of a webhook was not observed and not proven since: all of it where its host has not looked at it yet, as in the
 * first seconds, or with a portal that the host has not listed.
 */
export function notObservedOf(
  histories: WebhookHistory["data"],
  webhook: WebhookScope,
): readonly NotObserved[] {
  return histories.find(({ scope }) => isOfScope(scope, webhook))?.not_observed ?? NEVER_OBSERVED;
}

/** How much of a window was not observed and not proven since, in ms. @param ranges of one webhook, as its host tells */
export function notObservedMs(
  ranges: readonly NotObserved[],
  window: { readonly from: EpochMs; readonly to: EpochMs },
): number {
  return ranges.reduce((sum, range) => {
    const from = Math.max(readInstant(range.from) ?? window.from, window.from);
    const to = Math.min(range.to === null ? window.to : (readInstant(range.to) ?? window.to), window.to);
    return sum + Math.max(0, to - from);
  }, 0);
}
