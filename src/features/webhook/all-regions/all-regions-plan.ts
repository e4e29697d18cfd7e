import type { Region } from "@/audit-log/region";
import type { OrgWebhook, UpdateOrgWebhook } from "@/contract/webhook/org-webhook";
import { webhookCondition, type WebhookStatus } from "@/contract/webhook/webhook-status";
import { assertNever } from "@/lib/assert-never";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import type { WebhookFormValues } from "@/features/webhook/setup/webhook-form";
import type { RowPart } from "@/features/webhook/overview/webhook-row";

/** A region before the change. */
export interface RegionNow {
  readonly region: Region;
  readonly name: string;
  readonly webhook: RowPart<OrgWebhook>;
  readonly status: RowPart<WebhookStatus>;
  readonly target: WebhookDestination;
}

/**
 * One thing that the change does to a region.
 * * `inline_lost`: settings of its own end, and with them the authorization, which cannot be read back.
 * * `resumed`: delivery had stopped and begins again.
 */
export type RegionEffect =
  | { readonly kind: "destination_set" }
  | { readonly kind: "destination_replaced"; readonly name: string | null }
  | { readonly kind: "inline_lost" }
  | { readonly kind: "switched_on" | "switched_off" | "resumed" };

/**
 * `undecided`: no destination is chosen yet. `unread`: it is not known what the region has now; the change replaces it
 * all the same.
 */
export type RegionPlan =
  | { readonly state: "undecided" }
  | { readonly state: "pending" }
  | { readonly state: "unread" }
  | { readonly state: "read"; readonly effects: readonly RegionEffect[] };

/** What one region gives up and gets. Before a destination is chosen that is not known. */
export function planRegion(now: RegionNow, { destinationId, isEnabled }: WebhookFormValues): RegionPlan {
  if (destinationId === "") return { state: "undecided" };
  if (now.webhook.state === "pending" || now.status.state === "pending") return { state: "pending" };
  if (now.webhook.state !== "loaded") return { state: "unread" };
  const { audit_log_destination_id: currentId = "", enabled } = now.webhook.value;
  const effects: RegionEffect[] = [];
  if (destinationId !== currentId) effects.push(endOf(now.target));
  if (enabled !== isEnabled) effects.push({ kind: isEnabled ? "switched_on" : "switched_off" });
  const hasStopped = now.status.state === "loaded" && webhookCondition(now.status.value) === "stopped";
  if (hasStopped && isEnabled) effects.push({ kind: "resumed" });
  return { state: "read", effects };
}

function endOf(target: WebhookDestination): RegionEffect {
  switch (target.kind) {
    case "none":
      return { kind: "destination_set" };
    case "inline":
      return { kind: "inline_lost" };
    case "named":
      return { kind: "destination_replaced", name: target.destination.name };
    case "pending":
    case "not_readable":
      return { kind: "destination_replaced", name: null };
    default:
      return assertNever(target);
  }
}

/** Both are always sent, so that all regions are the same afterwards. */
export function toAllRegionsRequest({ destinationId, isEnabled }: WebhookFormValues): UpdateOrgWebhook {
  return { audit_log_destination_id: destinationId, enabled: isEnabled };
}

/** What the webhooks of all regions were when the form was opened; `null` where one could not be read. */
export type RegionSnapshot = ReadonlyMap<Region, OrgWebhook | null>;

/** The regions whose webhook is not what it was, as far as both looks could read it. */
export function movedRegions(seen: RegionSnapshot, found: RegionSnapshot): readonly Region[] {
  return [...found].flatMap(([region, webhook]) => {
    const before = seen.get(region);
    if (!before || !webhook) return [];
    return isSame(before, webhook) ? [] : [region];
  });
}

/** What reading every region again has shown. */
export interface Confirmation {
  /** Accepted by the API, and yet something else is stored. */
  readonly differing: readonly Region[];
  readonly unread: readonly Region[];
}

export function isConfirmed({ differing, unread }: Confirmation): boolean {
  return differing.length === 0 && unread.length === 0;
}

export function confirmChange(request: UpdateOrgWebhook, found: RegionSnapshot): Confirmation {
  const regions = [...found];
  return {
    differing: regions
      .filter(
        ([, webhook]) =>
          webhook !== null &&
          !isSame(webhook, {
            audit_log_destination_id: request.audit_log_destination_id ?? "",
            enabled: request.enabled ?? false,
          }),
      )
      .map(([region]) => region),
    unread: regions.filter(([, webhook]) => webhook === null).map(([region]) => region),
  };
}

function isSame(a: OrgWebhook, b: OrgWebhook): boolean {
  return a.enabled === b.enabled && (a.audit_log_destination_id ?? "") === (b.audit_log_destination_id ?? "");
}
