import { AsCode } from "@/features/as-code/AsCode";
import { WebhookSetup } from "@/features/webhook/WebhookSetup";
import { usePortalId } from "./use-portal-id";

export function PortalSetupPage() {
  const portalId = usePortalId();
  return (
    <WebhookSetup
      key={portalId}
      scope={{ kind: "portal", portalId }}
      renderAsCode={(plan) => <AsCode subject={{ kind: "portal-webhook", portalId, ...plan }} />}
    />
  );
}
