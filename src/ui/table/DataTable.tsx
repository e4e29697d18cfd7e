import Box from "@mui/material/Box";
import { useMemo, useState } from "react";
import type { To } from "react-router-dom";
import { useLanguage } from "@/i18n/use-language";
import { DataTableRow } from "./DataTableRow";
import { nextSort, sortRows, type DataColumn, type TableSort } from "./data-table-model";
import { SortableHeaderCell } from "./SortableHeaderCell";
import { TableScroller } from "./TableScroller";
import { ROW, ROW_GROUP, TABLE } from "./table-roles";
import { tableSx } from "./table-sx";

export interface DataTableProps<TRow extends object> {
  /** The table's accessible name. */
  readonly label: string;
  /** The first column names the row. Keep the array stable: make it outside the component or in `useMemo`. */
  readonly columns: readonly DataColumn<TRow>[];
  readonly rows: readonly TRow[];
  readonly rowId: (row: TRow) => string;
  /** Where a row leads: its first cell becomes the link, and a click anywhere in the row follows it. */
  readonly rowLink?: (row: TRow) => To;
  /** Instead of `rowLink`, where a row opens something that has no address. */
  readonly onRowActivate?: (row: TRow) => void;
  readonly initialSort?: TableSort;
  /** Where the order is kept elsewhere, such as in the address: what it is, and what a column's head asks for. */
  readonly sorting?: TableSorting;
  /** The row whose details are open. */
  readonly selectedRowId?: string | null;
}

export interface TableSorting {
  readonly sort: TableSort | null;
  readonly onSortChange: (sort: TableSort | null) => void;
}

/**
 * A real table: sortable heads, rows that work by keyboard. Where there is no room for its columns each row becomes a
 * card with all of them, one below the other.
 */
export function DataTable<TRow extends object>(props: DataTableProps<TRow>) {
  const { columns, rows, rowId } = props;
  const { locale } = useLanguage();
  const [ownSort, setOwnSort] = useState<TableSort | null>(props.initialSort ?? null);
  const { sort, onSortChange } = props.sorting ?? { sort: ownSort, onSortChange: setOwnSort };
  const sx = useMemo(() => tableSx(columns), [columns]);
  const sortedRows = useMemo(() => sortRows(rows, columns, sort, locale), [rows, columns, sort, locale]);

  return (
    <TableScroller label={props.label}>
      <Box component="table" {...TABLE} aria-label={props.label} sx={sx}>
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} {...(width !== undefined && { style: { width } })} />
          ))}
        </colgroup>
        <thead {...ROW_GROUP}>
          <tr {...ROW}>
            {columns.map((column) => (
              <SortableHeaderCell
                key={column.id}
                column={column}
                direction={sort?.columnId === column.id ? sort.direction : "none"}
                onToggle={() => onSortChange(nextSort(sort, column, rows))}
              />
            ))}
          </tr>
        </thead>
        <tbody {...ROW_GROUP}>
          {sortedRows.map((row) => (
            <DataTableRow
              key={rowId(row)}
              row={row}
              columns={columns}
              link={props.rowLink?.(row) ?? null}
              onActivate={props.onRowActivate ?? null}
              state={rowId(row) === props.selectedRowId ? "selected" : "plain"}
            />
          ))}
        </tbody>
      </Box>
    </TableScroller>
  );
}
