import Box from "@mui/material/Box";
import { useMemo } from "react";
import type { Receiver } from "@/contract/sandbox/receiver";
import { formatNumber } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { receiverPath } from "@/lib/console-paths";
import { DataTable } from "@/ui/table/DataTable";
import type { DataColumn } from "@/ui/table/data-table-model";
import { behaviourWords } from "@/features/sandbox/receiver-script/behaviour-words";

export interface ReceiverRow {
  readonly receiver: Receiver;
  /** How many requests it keeps; null while that is not known. */
  readonly requests: number | null;
}

export interface ReceiverTableProps {
  readonly rows: readonly ReceiverRow[];
}

export function ReceiverTable({ rows }: ReceiverTableProps) {
  const t = useT();
  const { locale } = useLanguage();
  const columns = useMemo(() => receiverColumns(t, locale), [t, locale]);
  return (
    <DataTable
      label={t("sandbox.receivers.table")}
      columns={columns}
      rows={rows}
      rowId={({ receiver }) => receiver.id}
      rowLink={({ receiver }) => receiverPath(receiver.id)}
    />
  );
}

function receiverColumns(t: Translate, locale: string): readonly DataColumn<ReceiverRow>[] {
  return [
    {
      id: "name",
      header: t("sandbox.receivers.name"),
      cell: ({ receiver }) => receiver.name,
      sortValue: ({ receiver }) => receiver.name,
    },
    {
      id: "urlPrefix",
      header: t("sandbox.receivers.urlPrefix"),
      cell: ({ receiver }) => (
        <Box component="span" sx={{ typography: "mono" }}>
          {receiver.url_prefix}
        </Box>
      ),
      sortValue: ({ receiver }) => receiver.url_prefix,
    },
    {
      id: "behaviour",
      header: t("sandbox.receivers.behaviour"),
      cell: ({ receiver }) => (
        <Box sx={{ maxWidth: "56ch", whiteSpace: "normal" }}>
          {behaviourWords(receiver.behaviour, t, locale)}
        </Box>
      ),
    },
    {
      id: "requests",
      header: t("sandbox.receivers.requests"),
      cell: ({ requests }) => (requests === null ? "…" : formatNumber(requests, locale)),
      sortValue: ({ requests }) => requests ?? undefined,
      align: "end",
    },
  ];
}
