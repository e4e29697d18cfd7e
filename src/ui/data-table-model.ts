import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  type ColumnDef,
  type SortFn,
} from "@tanstack/react-table";
import type { ReactNode } from "react";

export interface DataColumn<TRow> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: TRow) => ReactNode;
  /** Makes the column sortable. `undefined` stands last in both directions. */
  readonly sortValue?: (row: TRow) => string | number | undefined;
  /** `end` for numbers, so that digits line up. */
  readonly align?: "start" | "end";
  /** A CSS width; the others share what is left. */
  readonly width?: string;
  /** Left out on narrow screens: only for what the row's own page shows as well. */
  readonly hiddenBelow?: "sm" | "md";
}

export interface TableSort {
  readonly columnId: string;
  readonly direction: "ascending" | "descending";
}

export const tableModel = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type TableModel = typeof tableModel;

export function toColumnDefs<TRow extends object>(
  columns: readonly DataColumn<TRow>[],
  locale: string,
): ColumnDef<TableModel, TRow>[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const byValue: SortFn<TableModel, TRow> = (a, b, columnId) => {
    const left = a.getValue(columnId);
    const right = b.getValue(columnId);
    if (typeof left === "number" && typeof right === "number") return left - right;
    return collator.compare(String(left), String(right));
  };
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (row: TRow) => column.sortValue?.(row),
    enableSorting: column.sortValue !== undefined,
    sortUndefined: "last",
    sortFn: byValue,
  }));
}
