import { WebhookStatusPanel } from "@/features/webhook/WebhookStatusPanel";
import { useRegion } from "./use-region";

export function RegionStatusPage() {
  const region = useRegion();
  return <WebhookStatusPanel key={region} scope={{ kind: "region", region }} />;
}
