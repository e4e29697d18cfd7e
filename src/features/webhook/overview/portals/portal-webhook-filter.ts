import { isRegion } from "@/audit-log/region";
import { WEBHOOK_STATUS_WORDS } from "@/audit-log/webhook-status";
import { type Portal, portalRegion } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { wordMatcher } from "@/lib/word-matcher";
import type { RowPart } from "@/features/webhook/overview/webhook-row";

/** The parameters of the address. */
export const PORTAL_WEBHOOK_FILTERS = ["region", "status"] as const;
export type PortalWebhookFilter = (typeof PORTAL_WEBHOOK_FILTERS)[number];

/** By what the portals themselves say: each word in title, name, domain or id. A region that is none restricts nothing. */
export function filterPortals(portals: readonly Portal[], query: string, region: string): readonly Portal[] {
  const matches = wordMatcher(query);
  return portals.filter((portal) => {
    if (isRegion(region) && portalRegion(portal) !== region) return false;
    const { id, name, canonical_domain: domain } = portal;
    return matches(`${portalTitle(portal)} ${name} ${domain} ${id}`);
  });
}

/** Whether the text is a status that one can ask for; anything else restricts nothing. */
export function isStatusFilter(status: string): boolean {
  const words: readonly string[] = WEBHOOK_STATUS_WORDS;
  return words.includes(status);
}

export interface StatusMatch {
  /** Those whose status is the wanted one, in their order. */
  readonly portals: readonly Portal[];
  /** How many have not said their status yet. */
  readonly pending: number;
  /** How many did not say it: they may or may not belong here. */
  readonly unread: number;
}

/** `statuses` stand in the order of the portals. */
export function matchStatus(
  portals: readonly Portal[],
  statuses: readonly RowPart<WebhookStatus>[],
  wanted: string,
): StatusMatch {
  if (!isStatusFilter(wanted)) return { portals, pending: 0, unread: 0 };
  return {
    portals: portals.filter((_portal, index) => {
      const status = statuses[index];
      return status?.state === "loaded" && status.value.webhook_status === wanted;
    }),
    pending: statuses.filter(({ state }) => state === "pending").length,
    unread: statuses.filter(({ state }) => state === "failed" || state === "forbidden").length,
  };
}
