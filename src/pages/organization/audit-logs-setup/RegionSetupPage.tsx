import { AsCode } from "@/features/as-code/AsCode";
import { WebhookSetup } from "@/features/webhook/WebhookSetup";
import { useRegion } from "./use-region";

export function RegionSetupPage() {
  const region = useRegion();
  return (
    <WebhookSetup
      key={region}
      scope={{ kind: "region", region }}
      renderAsCode={(plan) => <AsCode subject={{ kind: "org-webhook", region, ...plan }} />}
    />
  );
}
