import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useTable, type SortingState } from "@tanstack/react-table";
import { useMemo, useState } from "react";
import type { To } from "react-router-dom";
import { useLanguage } from "@/i18n/use-language";
import { DataTableRow } from "./DataTableRow";
import { tableModel, toColumnDefs, type DataColumn, type TableSort } from "./data-table-model";
import { SortableHeaderCell } from "./SortableHeaderCell";
import { TableScroller } from "./TableScroller";

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
  /** The row whose details are open. */
  readonly selectedRowId?: string | null;
}

/** A real table: sortable heads, rows that work by keyboard, and its own scrolling where it does not fit. */
export function DataTable<TRow extends object>(props: DataTableProps<TRow>) {
  const { columns, rows, rowId, initialSort } = props;
  const { locale } = useLanguage();
  const [sorting, setSorting] = useState<SortingState>(
    initialSort === undefined
      ? []
      : [{ id: initialSort.columnId, desc: initialSort.direction === "descending" }],
  );
  const columnDefs = useMemo(() => toColumnDefs(columns, locale), [columns, locale]);
  const table = useTable({
    features: tableModel,
    columns: columnDefs,
    data: rows,
    getRowId: rowId,
    state: { sorting },
    onSortingChange: setSorting,
    enableMultiSort: false,
  });

  return (
    <TableScroller label={props.label}>
      <Table aria-label={props.label} sx={{ minWidth: "max-content" }}>
        <TableHead>
          <TableRow>
            {columns.map((column) => {
              const model = table.getColumn(column.id);
              return (
                <SortableHeaderCell
                  key={column.id}
                  column={column}
                  direction={model?.getIsSorted() || "none"}
                  onToggle={() => model?.toggleSorting()}
                />
              );
            })}
          </TableRow>
        </TableHead>
        <TableBody>
          {table.getRowModel().rows.map((row) => (
            <DataTableRow
              key={row.id}
              row={row.original}
              columns={columns}
              link={props.rowLink?.(row.original) ?? null}
              onActivate={props.onRowActivate ?? null}
              state={row.id === props.selectedRowId ? "selected" : "plain"}
            />
          ))}
        </TableBody>
      </Table>
    </TableScroller>
  );
}
