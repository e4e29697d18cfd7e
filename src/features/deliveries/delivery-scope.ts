import type { DeliveryFilter } from "@/api/sandbox/delivery-queries";
import type { Region } from "@/audit-log/region";
import type { DeliveryAddress } from "./list/delivery-address";

/** Whose deliveries: those of a region's webhook, of a portal's, or of all webhooks there are. */
export type DeliveriesScope =
  | { readonly kind: "region"; readonly region: Region }
  | { readonly kind: "portal"; readonly portalId: string }
  | { readonly kind: "all" };

/** The page's own scope goes before what the address says. */
export function toFilter(scope: DeliveriesScope, { filters, after }: DeliveryAddress): DeliveryFilter {
  const region = scope.kind === "region" ? scope.region : scope.kind === "all" ? filters.region : null;
  const portalId = scope.kind === "portal" ? scope.portalId : scope.kind === "all" ? filters.portalId : null;
  const { state, destinationId } = filters;
  return {
    ...(region !== null && { region }),
    ...(portalId !== null && { portalId }),
    ...(state !== null && { state }),
    ...(destinationId !== null && { destinationId }),
    ...(after !== null && { after }),
  };
}
