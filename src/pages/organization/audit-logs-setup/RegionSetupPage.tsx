import { AsCode } from "@/features/as-code/AsCode";
import { WebhookSetup } from "@/features/webhook/WebhookSetup";
import { renderNewDestination } from "@/pages/new-destination";
import { useRegion } from "./use-region";

export function RegionSetupPage() {
  const region = useRegion();
  return (
    <WebhookSetup
      key={region}
      scope={{ kind: "region", region }}
      renderNewDestination={renderNewDestination}
      renderAsCode={(plan) => <AsCode subject={{ kind: "org-webhook", region, ...plan }} />}
    />
  );
}
