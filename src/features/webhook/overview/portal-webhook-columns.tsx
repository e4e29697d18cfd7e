import Box from "@mui/material/Box";
import { type Portal, portalRegion } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import type { Translate } from "@/i18n/message-key";
import { portalAuditLogsPath, regionWebhookPath } from "@/lib/console-paths";
import type { DataColumn } from "@/ui/table/data-table-model";
import { RouterLink } from "@/ui/layout/RouterLink";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { DestinationName } from "@/entities/destination/DestinationName";
import { LastAttemptCell } from "./LastAttemptCell";
import { StatusCell } from "./StatusCell";
import type { WebhookRow } from "./webhook-row";

/** A portal with its webhook, which is asked for only where the row shows. */
export interface PortalWebhookRow {
  readonly portal: Portal;
  readonly webhook: WebhookRow | null;
}

export type PortalWebhookColumn = DataColumn<PortalWebhookRow>;

/** Sorted is by what the portals say themselves: webhooks answer one by one, and rows would not hold still. */
export function portalWebhookColumns(t: Translate): readonly PortalWebhookColumn[] {
  const regionName = ({ portal }: PortalWebhookRow) => {
    const region = portalRegion(portal);
    return region === null ? undefined : t(`ui.region.${region}`);
  };
  return [
    {
      id: "name",
      header: t("webhook.column.portal"),
      cell: ({ portal }) => portalTitle(portal),
      sortValue: ({ portal }) => portalTitle(portal),
    },
    {
      id: "region",
      header: t("webhook.column.region"),
      cell: (row) => regionName(row) ?? t("portals.regionUnknown"),
      sortValue: regionName,
    },
    {
      id: "status",
      header: t("webhook.column.status"),
      cell: ({ webhook }) => webhook && <StatusCell row={webhook} />,
    },
    {
      id: "destination",
      header: t("webhook.column.destination"),
      cell: ({ webhook }) => webhook && <DestinationName target={webhook.target} />,
    },
    {
      id: "lastAttempt",
      header: t("webhook.column.lastAttempt"),
      cell: ({ webhook }) => webhook && <LastAttemptCell row={webhook} />,
    },
    {
      id: "open",
      card: "bare",
      header: t("webhook.column.actions"),
      align: "end",
      cell: ({ portal }) => <PortalLinks t={t} portal={portal} />,
    },
  ];
}

interface PortalLinksProps {
  readonly t: Translate;
  readonly portal: Portal;
}

function PortalLinks({ t, portal }: PortalLinksProps) {
  const region = portalRegion(portal);
  const whose = <VisuallyHidden>{`: ${portalTitle(portal)}`}</VisuallyHidden>;
  return (
    <Box sx={{ display: "inline-flex", columnGap: 2, whiteSpace: "nowrap" }}>
      {region !== null && (
        <RouterLink to={regionWebhookPath(region)}>
          {t("webhook.konnect.open")}
          {whose}
        </RouterLink>
      )}
      <RouterLink to={portalAuditLogsPath(portal.id)}>
        {t("webhook.devPortal.open")}
        {whose}
      </RouterLink>
    </Box>
  );
}
