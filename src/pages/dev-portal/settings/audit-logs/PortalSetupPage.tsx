import { WebhookSetup } from "@/features/webhook/WebhookSetup";
import { usePortalId } from "./use-portal-id";

export function PortalSetupPage() {
  const portalId = usePortalId();
  return <WebhookSetup key={portalId} scope={{ kind: "portal", portalId }} />;
}
