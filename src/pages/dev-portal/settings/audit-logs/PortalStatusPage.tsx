import { WebhookStatusPanel } from "@/features/webhook/status/WebhookStatusPanel";
import { usePortalId } from "./use-portal-id";

export function PortalStatusPage() {
  const portalId = usePortalId();
  return <WebhookStatusPanel key={portalId} scope={{ kind: "portal", portalId }} />;
}
