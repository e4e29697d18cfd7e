// What is chosen: one destination, whether it is switched on, and for which regions.

import type { Region } from "@/audit-log/region";
import type { OrgWebhook, UpdateOrgWebhook } from "@/contract/webhook/org-webhook";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import type { RowPart } from "@/features/webhook/overview/webhook-row";

export interface RegionChoice {
  /** `""` while none is chosen. */
  readonly destinationId: string;
  readonly isEnabled: boolean;
  /** Those that the user may change. */
  readonly regions: readonly Region[];
}

/** A region before the change. */
export interface RegionNow {
  readonly region: Region;
  readonly webhook: RowPart<OrgWebhook>;
  readonly status: RowPart<WebhookStatus>;
  readonly target: WebhookDestination;
}

/** Both are always sent, so that all regions are the same afterwards. */
export function toRequest({
  destinationId,
  isEnabled,
}: Omit<RegionChoice, "regions">): Required<UpdateOrgWebhook> {
  return { audit_log_destination_id: destinationId, enabled: isEnabled };
}

/** An absent id is an empty one. */
export function isSameWebhook(one: OrgWebhook, other: OrgWebhook): boolean {
  return (
    one.enabled === other.enabled &&
    (one.audit_log_destination_id ?? "") === (other.audit_log_destination_id ?? "")
  );
}
