import { portalTitle } from "@/contract/portal-title";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { destinationQueries } from "@/api/destinations";
import { portalWebhookQueries } from "@/api/portal-webhook";
import { statusPolling } from "@/api/status-polling";
import { portalRegion, type Portal } from "@/contract/portal";
import { useT } from "@/i18n/use-t";
import { portalAuditLogsPath } from "@/lib/console-paths";
import { webhookRow } from "./webhook-row";
import { WebhookTable } from "./WebhookTable";

/** Portals whose two questions are under way at the same time: there may be hundreds. */
const ASKED_AT_ONCE = 6;

/** More than these are not polled: they are read when the page opens, and when one comes back to it. */
const POLLED_AT_MOST = 12;

export interface PortalWebhookTableProps {
  readonly portals: readonly Portal[];
}

export function PortalWebhookTable({ portals }: PortalWebhookTableProps) {
  const t = useT();
  const destinations = useQuery(destinationQueries.list());
  const [asked, setAsked] = useState(ASKED_AT_ONCE);
  const webhooks = useQueries({
    queries: portals.map(({ id }, index) => ({ ...portalWebhookQueries.detail(id), enabled: index < asked })),
  });
  const statuses = useQueries({
    queries: portals.map(({ id }, index) => ({
      ...portalWebhookQueries.status(id),
      ...(portals.length <= POLLED_AT_MOST && statusPolling),
      enabled: index < asked,
    })),
  });
  const answered = portals.filter((_, index) => webhooks[index]?.isFetched && statuses[index]?.isFetched);
  const mayAsk = answered.length + ASKED_AT_ONCE;
  if (mayAsk > asked) setAsked(mayAsk);

  const rows = portals.flatMap((portal, index) => {
    const webhook = webhooks[index];
    const status = statuses[index];
    if (!webhook || !status) return [];
    const subject = { id: portal.id, name: portalTitle(portal), region: portalRegion(portal) };
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
