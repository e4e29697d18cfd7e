import { type Portal, portalRegion } from "@/contract/portal";
import { portalTitle } from "@/contract/portal-title";
import type { Translate } from "@/i18n/message-key";
import type { DataColumn } from "@/ui/table/data-table-model";
import { DestinationName } from "@/entities/destination/DestinationName";
import { LastAttemptCell } from "@/features/webhook/overview/LastAttemptCell";
import { StatusCell } from "@/features/webhook/overview/StatusCell";
import type { WebhookRow } from "@/features/webhook/overview/webhook-row";

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
      cell: (row) => regionName(row) ?? t("webhook.cell.regionUnknown"),
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
  ];
}
