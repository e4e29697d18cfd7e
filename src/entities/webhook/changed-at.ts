import { readInstant } from "@/contract/wire/instant";
import type { OrgWebhookV2 } from "@/contract/webhook/org-webhook-v2";
import { type EpochMs } from "@/lib/epoch";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";

/**
 * When a webhook, or the destination it refers to, was last changed; `null` where neither says so. An attempt from
 * before was made with another setting. Only v2 says it of a region's webhook; no call says it of a portal's.
 */
export function changedAt(target: WebhookDestination, settings: OrgWebhookV2 | undefined): EpochMs | null {
  const instants = [
    target.kind === "named" ? readInstant(target.destination.updated_at) : null,
    readInstant(settings?.updated_at),
  ].filter((instant) => instant !== null);
  return instants.length === 0 ? null : Math.max(...instants);
}
