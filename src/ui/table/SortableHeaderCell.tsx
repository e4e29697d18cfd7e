import ArrowDownwardRounded from "@mui/icons-material/ArrowDownwardRounded";
import ArrowUpwardRounded from "@mui/icons-material/ArrowUpwardRounded";
import UnfoldMoreRounded from "@mui/icons-material/UnfoldMoreRounded";
import ButtonBase from "@mui/material/ButtonBase";
import type { DataColumn, SortDirection } from "./data-table-model";
import { COLUMN_HEADER } from "./table-roles";

export interface SortableHeaderCellProps<TRow> {
  readonly column: DataColumn<TRow>;
  readonly direction: SortDirection | "none";
  readonly onToggle: () => void;
}

const ICONS = { ascending: ArrowUpwardRounded, descending: ArrowDownwardRounded, none: UnfoldMoreRounded };

export function SortableHeaderCell<TRow>({ column, direction, onToggle }: SortableHeaderCellProps<TRow>) {
  if (column.sortValue === undefined) {
    return (
      <th scope="col" data-align={column.align} {...COLUMN_HEADER}>
        {column.header}
      </th>
    );
  }
  const SortIcon = ICONS[direction];
  return (
    <th scope="col" data-align={column.align} {...COLUMN_HEADER} aria-sort={direction}>
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
    </th>
  );
}
