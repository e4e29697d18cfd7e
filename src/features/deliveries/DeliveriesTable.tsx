import { useMemo } from "react";
import type { Delivery } from "@/contract/sandbox/delivery";
import { formatBytes, formatDateTime, formatNumber } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { endpointHost } from "@/lib/endpoint-host";
import { DataTable } from "@/ui/DataTable";
import type { DataColumn } from "@/ui/data-table-model";
import { DeliveryStateBadge } from "./DeliveryStateBadge";
import { outcomeWords } from "./attempt-words";
import type { DeliveriesScope } from "./delivery-scope";

export interface DeliveriesTableProps {
  readonly scopeKind: DeliveriesScope["kind"];
  readonly deliveries: readonly Delivery[];
  readonly openId: string | null;
  readonly onOpen: (deliveryId: string) => void;
}

export function DeliveriesTable({ scopeKind, deliveries, openId, onOpen }: DeliveriesTableProps) {
  const t = useT();
  const { locale } = useLanguage();
  const columns = useMemo(() => deliveryColumns(t, locale, scopeKind), [t, locale, scopeKind]);
  return (
    <DataTable
      label={t("deliveries.table.label")}
      columns={columns}
      rows={deliveries}
      rowId={(delivery) => delivery.id}
      onRowActivate={(delivery) => onOpen(delivery.id)}
      selectedRowId={openId}
    />
  );
}

// No column sorts: the list is only as long as someone has loaded it, and sorting half a list tells nothing.
function deliveryColumns(
  t: Translate,
  locale: string,
  scopeKind: DeliveriesScope["kind"],
): readonly DataColumn<Delivery>[] {
  const webhook: DataColumn<Delivery> = {
    id: "webhook",
    header: t("deliveries.table.webhook"),
    cell: (delivery) => webhookName(delivery, t),
    hiddenBelow: "sm",
  };
  return [
    {
      id: "created",
      header: t("deliveries.table.created"),
      cell: (delivery) => formatDateTime(Date.parse(delivery.created_at), locale),
    },
    {
      id: "state",
      header: t("deliveries.table.state"),
      cell: (delivery) => <DeliveryStateBadge delivery={delivery} />,
    },
    ...(scopeKind === "all" ? [webhook] : []),
    {
      id: "events",
      header: t("deliveries.table.events"),
      cell: (delivery) => formatNumber(delivery.events, locale),
      align: "end",
      hiddenBelow: "sm",
    },
    {
      id: "size",
      header: t("deliveries.table.size"),
      cell: (delivery) => formatBytes(delivery.bytes, locale),
      align: "end",
      hiddenBelow: "md",
    },
    {
      id: "attempts",
      header: t("deliveries.table.attempts"),
      cell: (delivery) => formatNumber(delivery.attempts.length, locale),
      align: "end",
      hiddenBelow: "sm",
    },
    {
      id: "outcome",
      header: t("deliveries.table.lastOutcome"),
      cell: (delivery) => lastOutcome(delivery, t),
    },
    {
      id: "destination",
      header: t("deliveries.table.destination"),
      cell: (delivery) => endpointHost(delivery.endpoint),
      hiddenBelow: "md",
    },
  ];
}

function webhookName({ region, portal_id: portalId }: Delivery, t: Translate): string {
  return portalId === null
    ? region.toUpperCase()
    : t("deliveries.table.portal", { id: portalId.slice(0, 8) });
}

function lastOutcome(delivery: Delivery, t: Translate): string {
  const attempt = delivery.attempts.at(-1);
  return attempt === undefined ? t("deliveries.table.noAttempt") : outcomeWords(attempt, t).text;
}
