import { DeliveriesView } from "@/features/deliveries/DeliveriesView";

export function SandboxDeliveriesPage() {
  return <DeliveriesView scope={{ kind: "all" }} />;
}
