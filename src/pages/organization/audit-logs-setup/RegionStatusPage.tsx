import { WebhookStatusPanel } from "@/features/webhook/status/WebhookStatusPanel";
import { useRegion } from "./use-region";

export function RegionStatusPage() {
  const region = useRegion();
  return <WebhookStatusPanel key={region} scope={{ kind: "region", region }} />;
}
