import { AsCode } from "@/features/as-code/AsCode";
import { WebhookSetup } from "@/features/webhook/setup/WebhookSetup";
import { renderNewDestination } from "@/pages/new-destination";
import { usePortalId } from "./use-portal-id";

export function PortalSetupPage() {
  const portalId = usePortalId();
  return (
    <WebhookSetup
      key={portalId}
      scope={{ kind: "portal", portalId }}
      renderNewDestination={renderNewDestination}
      testNotice={null}
      renderInlineAsCode={() => null}
      renderAsCode={(plan) => <AsCode subject={{ kind: "portal-webhook", portalId, ...plan }} />}
    />
  );
}
