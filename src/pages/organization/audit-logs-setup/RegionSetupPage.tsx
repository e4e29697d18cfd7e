import { AsCode } from "@/features/as-code/AsCode";
import { WebhookSetup } from "@/features/webhook/setup/WebhookSetup";
import { renderNewDestination } from "@/pages/new-destination";
import { pausedClockNotice } from "@/pages/paused-clock";
import { useRegion } from "./use-region";

export function RegionSetupPage() {
  const region = useRegion();
  return (
    <WebhookSetup
      key={region}
      scope={{ kind: "region", region }}
      renderNewDestination={renderNewDestination}
      testNotice={pausedClockNotice()}
      renderInlineAsCode={(plan) => <AsCode subject={{ kind: "inline-webhook", region, ...plan }} />}
      renderAsCode={(plan) => <AsCode subject={{ kind: "org-webhook", region, ...plan }} />}
    />
  );
}
