import ArrowDownwardRounded from "@mui/icons-material/ArrowDownwardRounded";
import ArrowUpwardRounded from "@mui/icons-material/ArrowUpwardRounded";
import UnfoldMoreRounded from "@mui/icons-material/UnfoldMoreRounded";
import ButtonBase from "@mui/material/ButtonBase";
import TableCell from "@mui/material/TableCell";
import { headCellSx, type TableQueries } from "./cell-sx";
import type { DataColumn, SortDirection } from "./data-table-model";
import { COLUMN_HEADER } from "./table-roles";

export interface SortableHeaderCellProps<TRow> {
  readonly column: DataColumn<TRow>;
  readonly direction: SortDirection | "none";
  readonly queries: TableQueries;
  readonly onToggle: () => void;
}

const ICONS = { ascending: ArrowUpwardRounded, descending: ArrowDownwardRounded, none: UnfoldMoreRounded };

export function SortableHeaderCell<TRow>({
  column,
  direction,
  queries,
  onToggle,
}: SortableHeaderCellProps<TRow>) {
  if (column.sortValue === undefined) {
    return (
      <TableCell scope="col" {...COLUMN_HEADER} sx={headCellSx(column, queries)}>
        {column.header}
      </TableCell>
    );
  }
  const SortIcon = ICONS[direction];
  return (
    <TableCell scope="col" {...COLUMN_HEADER} aria-sort={direction} sx={headCellSx(column, queries)}>
      <ButtonBase
        onClick={onToggle}
        sx={{
          font: "inherit",
          color: direction === "none" ? "inherit" : "text.primary",
          gap: 0.25,
          mx: -0.5,
          px: 0.5,
          minHeight: 24,
          borderRadius: "4px",
          "&:hover": { color: "text.primary" },
        }}
      >
        {column.header}
        <SortIcon aria-hidden sx={{ fontSize: 14, opacity: direction === "none" ? 0.6 : 1 }} />
      </ButtonBase>
    </TableCell>
  );
}
