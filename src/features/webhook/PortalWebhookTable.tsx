import { useQueries, useQuery } from "@tanstack/react-query";
import { destinationQueries } from "@/api/destinations";
import { portalWebhookQueries } from "@/api/portal-webhook";
import { statusPolling } from "@/api/status-polling";
import { portalRegion, type Portal } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import { useT } from "@/i18n/use-t";
import { portalAuditLogsPath } from "@/lib/console-paths";
import { webhookRow } from "./webhook-row";
import { WebhookTable } from "./WebhookTable";

/** More than these are not polled: they are read when the page opens, and when one comes back to it. */
const POLLED_AT_MOST = 12;

export interface PortalWebhookTableProps {
  readonly portals: readonly Portal[];
}

export function PortalWebhookTable({ portals }: PortalWebhookTableProps) {
  const t = useT();
  const destinations = useQuery(destinationQueries.list());
  // First, because a portal's reads wait for one another and the state is what one looks for.
  const statuses = useQueries({
    queries: portals.map(({ id }) => ({
      ...portalWebhookQueries.status(id),
      ...(portals.length <= POLLED_AT_MOST && statusPolling),
    })),
  });
  const webhooks = useQueries({ queries: portals.map(({ id }) => portalWebhookQueries.detail(id)) });

  const rows = portals.flatMap((portal, index) => {
    const webhook = webhooks[index];
    const status = statuses[index];
    if (!webhook || !status) return [];
    const scope = { kind: "portal", portalId: portal.id } as const;
    const subject = { id: portal.id, name: portalTitle(portal), region: portalRegion(portal), scope };
    return [webhookRow(subject, { webhook, status, destinations })];
  });
  return (
    <WebhookTable
      label={t("webhook.devPortal.table")}
      subject="portals"
      rows={rows}
      rowPath={portalAuditLogsPath}
      role={t("webhook.role.portalAdmin")}
    />
  );
}
