// What the change does to each region, and by which calls. Pure: regions and choice in, plan out.

import { type Region, REGIONS } from "@/audit-log/region";
import type { WebhookDestination } from "@/contract/webhook/webhook-destination";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { assertNever } from "@/lib/assert-never";
import type { RegionChoice, RegionNow } from "./choice";

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
 * `left`: it is not among those that change. `undecided`: no destination is chosen yet. `unread`: what the region has now
 * is unknown; the change replaces it all the same.
 */
export type RegionPlan =
  | { readonly state: "left" }
  | { readonly state: "undecided" }
  | { readonly state: "pending" }
  | { readonly state: "unread" }
  | { readonly state: "read"; readonly effects: readonly RegionEffect[] };

/** What one region gives up and gets. Before a destination is chosen that is open. */
export function planRegion(now: RegionNow, { destinationId, isEnabled, regions }: RegionChoice): RegionPlan {
  if (!regions.includes(now.region)) return { state: "left" };
  if (destinationId === "") return { state: "undecided" };
  if (now.webhook.state === "pending" || now.status.state === "pending") return { state: "pending" };
  if (now.webhook.state !== "loaded") return { state: "unread" };
  const { audit_log_destination_id: currentId = "", enabled } = now.webhook.value;
  const effects: RegionEffect[] = [];
  if (destinationId !== currentId) effects.push(endOf(now.target));
  if (enabled !== isEnabled) effects.push({ kind: isEnabled ? "switched_on" : "switched_off" });
  if (hasStopped(now) && isEnabled) effects.push({ kind: "resumed" });
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

export function hasStopped({ status }: Pick<RegionNow, "status">): boolean {
  return status.state === "loaded" && webhookCondition(status.value) === "stopped";
}

/**
 * How it is sent. `global`: one call, which changes all regions or, when it is refused, none. `each`: one call a region,
 * of which some may fail; regions that are so already need none.
 */
export type Calls =
  | { readonly kind: "global" }
  | { readonly kind: "each"; readonly regions: readonly Region[] };

/** @param mayChangeAll whether the user may send the one call for all regions */
export function callsFor(
  rows: readonly RegionNow[],
  choice: RegionChoice,
  mayChangeAll: "may" | "may_not",
): Calls {
  const regions = rows.filter((row) => isChanged(planRegion(row, choice))).map(({ region }) => region);
  const isAll = REGIONS.every((region) => choice.regions.includes(region));
  return isAll && mayChangeAll === "may" && regions.length > 0
    ? { kind: "global" }
    : { kind: "each", regions };
}

function isChanged(plan: RegionPlan): boolean {
  return plan.state !== "left" && (plan.state !== "read" || plan.effects.length > 0);
}

/** To which collector events go afterwards. */
export interface EventsLeaving {
  /** All whose events the destination gets, in the order of the regions. */
  readonly regions: readonly Region[];
  /** Of these, those that are not chosen and send there already. */
  readonly already: readonly Region[];
}

/**
 * Whose events one collector gets once the change is made. Events of several regions in one place is what rules on where
 * data may be kept are about, so that is asked; nothing leaves a region that is switched off.
 */
export function eventsLeaving(rows: readonly RegionNow[], choice: RegionChoice): EventsLeaving {
  const chosen = choice.isEnabled ? choice.regions : [];
  const already = rows
    .filter(
      ({ region, webhook }) =>
        !choice.regions.includes(region) &&
        webhook.state === "loaded" &&
        webhook.value.enabled &&
        webhook.value.audit_log_destination_id === choice.destinationId,
    )
    .map(({ region }) => region);
  const regions = REGIONS.filter((region) => chosen.includes(region) || already.includes(region));
  return chosen.length === 0 || choice.destinationId === ""
    ? { regions: [], already: [] }
    : { regions, already };
}

/** What an answer to that question holds for: another destination or other regions make it a new one. `""`: nothing is asked. */
export function questionOf({ regions }: EventsLeaving, destinationId: string): string {
  return regions.length > 1 ? [destinationId, ...regions].join(" ") : "";
}
