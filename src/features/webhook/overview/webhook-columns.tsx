import type { Gap } from "@/contract/watch/gap";
import type { Translate } from "@/i18n/message-key";
import type { DataColumn } from "@/ui/table/data-table-model";
import { DestinationName } from "@/entities/destination/DestinationName";
import { isOfScope } from "@/entities/gap/gap-scope";
import { LastAttemptCell } from "./LastAttemptCell";
import { RecentCell } from "./RecentCell";
import { StatusCell, type StatusCellProps } from "./StatusCell";
import { UnsentCell } from "./UnsentCell";
import type { Ledger } from "./use-ledger";
import type { WebhookRow } from "./webhook-row";

export type WebhookColumn = DataColumn<WebhookRow>;

export interface WebhookColumnSettings extends Pick<StatusCellProps, "actions"> {
  /** Of the first column. */
  readonly header: string;
  readonly ledger: Ledger;
}

/** What needs a history stands there only where a host keeps one. */
export function webhookColumns(
  t: Translate,
  { header, ledger, actions }: WebhookColumnSettings,
): readonly WebhookColumn[] {
  const gapsOf = (row: WebhookRow): readonly Gap[] =>
    ledger.gaps.filter(({ scope }) => isOfScope(scope, row.scope));
  const kept: readonly WebhookColumn[] = [
    {
      id: "recent",
      header: t("webhook.column.recent"),
      width: "20%",
      cell: (row) => <RecentCell scope={row.scope} />,
    },
    {
      id: "unsent",
      header: t("overview.unsent.column"),
      align: "end",
      cell: (row) => <UnsentCell gaps={gapsOf(row)} scope={row.scope} />,
    },
  ];
  return [
    { id: "name", header, cell: (row) => row.name },
    {
      id: "status",
      header: t("webhook.column.status"),
      cell: (row) => <StatusCell row={row} openGaps={gapsOf(row).length} {...(actions && { actions })} />,
    },
    {
      id: "destination",
      header: t("webhook.column.destination"),
      cell: (row) => <DestinationName target={row.target} />,
    },
    ...(ledger.state === "kept" ? kept : []),
    {
      id: "lastAttempt",
      header: t("webhook.column.lastAttempt"),
      cell: (row) => <LastAttemptCell row={row} />,
    },
  ];
}
