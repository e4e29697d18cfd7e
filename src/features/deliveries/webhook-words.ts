// Whose delivery it is, in words.

import type { Delivery } from "@/contract/sandbox/delivery";
import type { Translate } from "@/i18n/message-key";
import type { DeliveryNames } from "./use-delivery-names";

/** The region's name for the organization's webhook, the portal's for a portal's; an id only where there is no name. */
export function webhookWords(
  { region, portal_id: portalId }: Pick<Delivery, "region" | "portal_id">,
  names: Pick<DeliveryNames, "portalName">,
  t: Translate,
): string {
  if (portalId === null) return t(`ui.region.${region}`);
  return names.portalName(portalId) ?? t("deliveries.table.portal", { id: portalId.slice(0, 8) });
}
