import { useMemo } from "react";
import { useT } from "@/i18n/use-t";
import { DataTable } from "@/ui/table/DataTable";
import { webhookColumns, type WebhookColumnSettings } from "./webhook-columns";
import type { WebhookRow } from "./webhook-row";

export interface WebhookTableProps extends Omit<WebhookColumnSettings, "t"> {
  readonly label: string;
  readonly rows: readonly WebhookRow[];
}

/** The webhooks of the regions at a glance. */
export function WebhookTable({ label, rows, rowPath }: WebhookTableProps) {
  const t = useT();
  const columns = useMemo(() => webhookColumns({ t, rowPath }), [t, rowPath]);
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowLink={(row) => rowPath(row.id)}
    />
  );
}
