import { DeliveriesView } from "@/features/deliveries/list/DeliveriesView";
import { useRegion } from "./use-region";

export function RegionDeliveriesPage() {
  const region = useRegion();
  return <DeliveriesView key={region} scope={{ kind: "region", region }} />;
}
