import { useMemo } from "react";
import { useT } from "@/i18n/use-t";
import { DataTable } from "@/ui/table/DataTable";
import { webhookColumns, type WebhookColumnSettings } from "./webhook-columns";
import type { WebhookRow } from "./webhook-row";

export interface WebhookTableProps extends WebhookColumnSettings {
  readonly label: string;
  readonly rows: readonly WebhookRow[];
  readonly rowPath: (row: WebhookRow) => string;
}

/** Webhooks at a glance. */
export function WebhookTable({
  label,
  rows,
  rowPath,
  header,
  ledger,
  actions = "resume",
}: WebhookTableProps) {
  const t = useT();
  const columns = useMemo(() => webhookColumns(t, { header, ledger, actions }), [t, header, ledger, actions]);
  return <DataTable label={label} columns={columns} rows={rows} rowId={(row) => row.id} rowLink={rowPath} />;
}
