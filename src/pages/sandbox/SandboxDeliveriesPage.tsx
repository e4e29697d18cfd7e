import { DeliveriesView } from "@/features/deliveries/list/DeliveriesView";

export function SandboxDeliveriesPage() {
  return <DeliveriesView scope={{ kind: "all" }} />;
}
