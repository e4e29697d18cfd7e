import { useMemo } from "react";
import type { Delivery } from "@/contract/sandbox/delivery";
import { formatBytes, formatNumber } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { type DateTimeText, useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { endpointHost } from "@/lib/endpoint-host";
import { DataTable } from "@/ui/table/DataTable";
import type { DataColumn } from "@/ui/table/data-table-model";
import { DeliveryStateBadge } from "@/features/deliveries/DeliveryStateBadge";
import { outcomeWords } from "@/features/deliveries/attempts/attempt-words";
import type { DeliveriesScope } from "@/features/deliveries/delivery-scope";
import type { DeliveryNames } from "@/features/deliveries/use-delivery-names";
import { webhookWords } from "@/features/deliveries/webhook-words";

export interface DeliveriesTableProps {
  readonly scopeKind: DeliveriesScope["kind"];
  readonly deliveries: readonly Delivery[];
  readonly names: DeliveryNames;
  readonly openId: string | null;
  readonly onOpen: (deliveryId: string) => void;
}

export function DeliveriesTable({ scopeKind, deliveries, names, openId, onOpen }: DeliveriesTableProps) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const columns = useMemo(
    () => deliveryColumns(t, locale, dateTime, scopeKind, names),
    [t, locale, dateTime, scopeKind, names],
  );
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

// No column sorts: a page is a part of the list, and sorting a part tells nothing.
function deliveryColumns(
  t: Translate,
  locale: string,
  dateTime: DateTimeText,
  scopeKind: DeliveriesScope["kind"],
  names: DeliveryNames,
): readonly DataColumn<Delivery>[] {
  const webhook: DataColumn<Delivery> = {
    id: "webhook",
    header: t("deliveries.table.webhook"),
    cell: (delivery) => webhookWords(delivery, names, t),
  };
  return [
    {
      id: "created",
      header: t("deliveries.table.created"),
      cell: (delivery) => dateTime(Date.parse(delivery.created_at)),
    },
    {
      id: "state",
      header: t("deliveries.table.state"),
      cell: (delivery) => <DeliveryStateBadge delivery={delivery} detail="origin" />,
    },
    ...(scopeKind === "all" ? [webhook] : []),
    {
      id: "events",
      header: t("deliveries.table.events"),
      cell: (delivery) => formatNumber(delivery.events, locale),
      align: "end",
    },
    {
      id: "size",
      header: t("deliveries.table.size"),
      cell: (delivery) => formatBytes(delivery.bytes, locale),
      align: "end",
    },
    {
      id: "attempts",
      header: t("deliveries.table.attempts"),
      cell: (delivery) => formatNumber(delivery.attempts.length, locale),
      align: "end",
    },
    {
      id: "outcome",
      header: t("deliveries.table.lastOutcome"),
      cell: (delivery) => lastOutcome(delivery, t, locale),
    },
    {
      id: "destination",
      header: t("deliveries.table.destination"),
      cell: (delivery) => names.destinationName(delivery.destination_id) ?? endpointHost(delivery.endpoint),
    },
  ];
}

function lastOutcome(delivery: Delivery, t: Translate, locale: string): string {
  const attempt = delivery.attempts.at(-1);
  return attempt === undefined ? t("deliveries.table.noAttempt") : outcomeWords(attempt, t, locale).text;
}
