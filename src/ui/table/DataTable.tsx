import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useMemo, useState } from "react";
import type { To } from "react-router-dom";
import { useLanguage } from "@/i18n/use-language";
import { tableQueries } from "./cell-sx";
import { DataTableRow } from "./DataTableRow";
import { nextSort, sortRows, type DataColumn, type TableSort } from "./data-table-model";
import { SortableHeaderCell } from "./SortableHeaderCell";
import { TableScroller } from "./TableScroller";
import { ROW, ROW_GROUP, TABLE } from "./table-roles";

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
  const queries = tableQueries(columns.length);
  const canSort = columns.some(({ sortValue }) => sortValue !== undefined);
  const sortedRows = useMemo(() => sortRows(rows, columns, sort, locale), [rows, columns, sort, locale]);

  return (
    <TableScroller label={props.label}>
      <Table {...TABLE} aria-label={props.label} sx={{ [queries.asCards]: { display: "block" } }}>
        <TableHead {...ROW_GROUP} sx={{ [queries.asCards]: { display: "block" } }}>
          <TableRow
            {...ROW}
            sx={{
              [queries.asCards]: {
                position: "relative",
                display: "flex",
                flexWrap: "wrap",
                columnGap: 2,
                ...(canSort && {
                  px: 2,
                  py: 0.75,
                  bgcolor: "surface.sunken",
                  borderBottom: 1,
                  borderColor: "divider",
                }),
              },
            }}
          >
            {columns.map((column) => (
              <SortableHeaderCell
                key={column.id}
                column={column}
                queries={queries}
                direction={sort?.columnId === column.id ? sort.direction : "none"}
                onToggle={() => onSortChange(nextSort(sort, column, rows))}
              />
            ))}
          </TableRow>
        </TableHead>
        <TableBody {...ROW_GROUP} sx={{ [queries.asCards]: { display: "block" } }}>
          {sortedRows.map((row) => (
            <DataTableRow
              key={rowId(row)}
              row={row}
              columns={columns}
              link={props.rowLink?.(row) ?? null}
              onActivate={props.onRowActivate ?? null}
              queries={queries}
              state={rowId(row) === props.selectedRowId ? "selected" : "plain"}
            />
          ))}
        </TableBody>
      </Table>
    </TableScroller>
  );
}
