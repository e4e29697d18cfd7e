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
  /** How it stands in a card: below its header, or `bare`, for what needs no name. */
  readonly card?: "named" | "bare";
}

export type SortDirection = "ascending" | "descending";

export interface TableSort {
  readonly columnId: string;
  readonly direction: SortDirection;
}

/** Text as the locale orders it, with numbers in it by their value. Equal rows keep their order. */
export function sortRows<TRow>(
  rows: readonly TRow[],
  columns: readonly DataColumn<TRow>[],
  sort: TableSort | null,
  locale: string,
): readonly TRow[] {
  const sortValue = columns.find((column) => column.id === sort?.columnId)?.sortValue;
  if (sort === null || sortValue === undefined) return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = sort.direction === "ascending" ? 1 : -1;
  return rows
    .map((row) => ({ row, value: sortValue(row) }))
    .toSorted((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined);
      }
      if (typeof a.value === "number" && typeof b.value === "number") return sign * (a.value - b.value);
      return sign * collator.compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}

/** What a column's head does next: text from A, numbers from the largest, then the other way round, then unsorted. */
export function nextSort<TRow>(
  sort: TableSort | null,
  { id, sortValue }: DataColumn<TRow>,
  rows: readonly TRow[],
): TableSort | null {
  const sample = rows.map((row) => sortValue?.(row)).find((value) => value !== undefined);
  const first: SortDirection = typeof sample === "number" ? "descending" : "ascending";
  if (sort?.columnId !== id) return { columnId: id, direction: first };
  if (sort.direction !== first) return null;
  return { columnId: id, direction: first === "ascending" ? "descending" : "ascending" };
}
