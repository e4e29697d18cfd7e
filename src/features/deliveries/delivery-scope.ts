import type { DeliveryFilter } from "@/api/sandbox/deliveries";
import type { Region } from "@/audit-log/region";
import type { DeliveryState } from "@/contract/sandbox/delivery";

/** Whose deliveries: those of a region's webhook, of a portal's, or of all webhooks there are. */
export type DeliveriesScope =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly portalId: string }
  | { readonly kind: "all" };

export function toFilter(scope: DeliveriesScope, state: DeliveryState | null): DeliveryFilter {
  return {
    ...(scope.kind === "region" && { region: scope.region }),
    ...(scope.kind === "portal" && { portalId: scope.portalId }),
    ...(state !== null && { state }),
  };
}
