import { DeliveriesView } from "@/features/deliveries/list/DeliveriesView";
import { usePortalId } from "./use-portal-id";

export function PortalDeliveriesPage() {
  const portalId = usePortalId();
  return <DeliveriesView key={portalId} scope={{ kind: "portal", portalId }} />;
}
