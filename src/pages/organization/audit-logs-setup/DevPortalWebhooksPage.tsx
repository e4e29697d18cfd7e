import { PortalListingNotice } from "@/features/portals/PortalListingNotice";
import {
  PORTAL_WEBHOOK_FILTERS,
  type PortalWebhookFilter,
} from "@/features/webhook/overview/portals/portal-webhook-filter";
import { PortalWebhooks } from "@/features/webhook/overview/portals/PortalWebhooks";
import { useListAddress } from "@/pages/use-list-address";
import type { ListAddressSettings } from "@/ui/table/list-address";

const LIST: ListAddressSettings<PortalWebhookFilter> = {
  filters: PORTAL_WEBHOOK_FILTERS,
  defaultSort: { columnId: "name", direction: "ascending" },
};

export function DevPortalWebhooksPage() {
  const [list, onListChange] = useListAddress(LIST);
  return <PortalWebhooks list={list} onListChange={onListChange} notice={<PortalListingNotice />} />;
}
