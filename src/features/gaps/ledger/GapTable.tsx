import { useMemo } from "react";
import type { Gap } from "@/contract/watch/gap";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useWebhookName } from "@/entities/gap/use-webhook-name";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { gapPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { DataTable } from "@/ui/table/DataTable";
import { sortRows } from "@/ui/table/data-table-model";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { pageOf } from "@/ui/table/page-of";
import { TablePager } from "@/ui/table/TablePager";
import { gapColumns } from "./gap-columns";
import type { GapFilter } from "./gap-filters";

const ROWS_PER_PAGE = 100;

export interface GapTableProps {
  /** The newest first. */
  readonly gaps: readonly Gap[];
  readonly list: ListAddress<GapFilter>;
  readonly onListChange: (change: ListChange<GapFilter>) => void;
  readonly now: EpochMs;
  /** What the table is called. */
  readonly label?: string;
}

export function GapTable({ gaps, list, onListChange, now, label }: GapTableProps) {
  const t = useT();
  const { locale } = useLanguage();
  const words = useGapWords();
  const scopes = useMemo(() => gaps.map(({ scope }) => scope), [gaps]);
  const nameOf = useWebhookName(scopes);
  const columns = useMemo(
    () => gapColumns({ t, locale, words, nameOf, now }),
    [t, locale, words, nameOf, now],
  );
  const page = pageOf(sortRows(gaps, columns, list.sort, locale), list.page, ROWS_PER_PAGE);
  return (
    <>
      <DataTable
        label={label ?? t("gaps.table")}
        columns={columns}
        rows={page.rows}
        rowId={({ id }) => id}
        rowLink={({ id }) => gapPath(id)}
        sorting={{ sort: list.sort, onSortChange: (sort) => onListChange({ sort }) }}
      />
      <TablePager page={page} onPageChange={(next) => onListChange({ page: next })} />
    </>
  );
}
