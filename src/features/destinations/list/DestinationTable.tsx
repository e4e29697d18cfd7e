import Stack from "@mui/material/Stack";
import { useMemo } from "react";
import { useServerNow } from "@/api/time/use-server-now";
import type { Destination } from "@/contract/webhook/destination";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { destinationPath } from "@/lib/console-paths";
import { SECOND_MS } from "@/lib/epoch";
import { DataTable } from "@/ui/table/DataTable";
import { sortRows } from "@/ui/table/data-table-model";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { pageOf } from "@/ui/table/page-of";
import { TablePager } from "@/ui/table/TablePager";
import { destinationColumns } from "./destination-columns";
import type { ShownEndpoint } from "@/entities/destination/tell-endpoints-apart";
import { useTwinWords } from "@/entities/destination/use-twin-words";
import type { DestinationUsage } from "@/entities/destination-usage/destination-usage";

/** As many as scroll and render without a wait. */
const ROWS_PER_PAGE = 100;

export interface DestinationTableProps {
  readonly destinations: readonly Destination[];
  /** By the destination's id. */
  readonly shownEndpoints: ReadonlyMap<string, ShownEndpoint>;
  readonly usage: DestinationUsage;
  readonly list: ListAddress;
  readonly onListChange: (change: ListChange) => void;
}

export function DestinationTable(props: DestinationTableProps) {
  const { destinations, shownEndpoints, usage, list, onListChange } = props;
  const t = useT();
  const { locale } = useLanguage();
  const now = useServerNow(10 * SECOND_MS);
  const twinWords = useTwinWords();
  const columns = useMemo(
    () => destinationColumns(t, usage, { shown: shownEndpoints, twinWords }, now),
    [t, usage, shownEndpoints, twinWords, now],
  );
  const page = pageOf(sortRows(destinations, columns, list.sort, locale), list.page, ROWS_PER_PAGE);
  return (
    <Stack spacing={1.5}>
      <DataTable
        label={t("destinations.list.table")}
        columns={columns}
        rows={page.rows}
        rowId={({ id }) => id}
        rowLink={({ id }) => destinationPath(id)}
        sorting={{ sort: list.sort, onSortChange: (sort) => onListChange({ sort }) }}
      />
      <TablePager page={page} onPageChange={(next) => onListChange({ page: next })} />
    </Stack>
  );
}
