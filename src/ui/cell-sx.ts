import type { DataColumn } from "./data-table-model";

/** What a column asks of its head and of each of its cells alike. */
export function cellSx<TRow>(column: DataColumn<TRow>) {
  return {
    // The row's name stays in sight while the rest scrolls.
    "&:first-of-type": { position: "sticky", left: 0, zIndex: 1 },
    textAlign: column.align ?? "start",
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.hiddenBelow === undefined
      ? {}
      : { display: { xs: "none", [column.hiddenBelow]: "table-cell" } }),
  };
}
