import { Outlet } from "react-router-dom";
import { capabilities } from "@/api/session/capabilities";
import { PortalFrame } from "@/features/portals/PortalFrame";
import { WebhookBadge } from "@/features/webhook/status/WebhookBadge";
import { WebhookFrame } from "@/features/webhook/status/WebhookFrame";
import { useT } from "@/i18n/use-t";
import { portalAuditLogsPath } from "@/lib/console-paths";
import { usePortalId } from "./use-portal-id";

export function PortalAuditLogsLayout() {
  const t = useT();
  const portalId = usePortalId();
  const scope = { kind: "portal", portalId } as const;
  return (
    <PortalFrame
      portalId={portalId}
      badge={<WebhookBadge key={portalId} scope={scope} />}
      tabs={{
        label: t("webhook.tab.label"),
        tabs: [
          { to: portalAuditLogsPath(portalId, "setup"), label: t("webhook.tab.setup") },
          { to: portalAuditLogsPath(portalId, "status"), label: t("webhook.tab.status") },
          { to: portalAuditLogsPath(portalId, "replay"), label: t("replay.tab") },
          ...(capabilities().hasDeliveries
            ? [{ to: portalAuditLogsPath(portalId, "deliveries"), label: t("webhook.tab.deliveries") }]
            : []),
        ],
      }}
    >
      <WebhookFrame key={portalId} scope={scope}>
        <Outlet />
      </WebhookFrame>
    </PortalFrame>
  );
}
