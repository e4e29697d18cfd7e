import Link from "@mui/material/Link";
import TableCell from "@mui/material/TableCell";
import TableRow from "@mui/material/TableRow";
import type { MouseEvent, ReactNode } from "react";
import { useNavigate, type To } from "react-router-dom";
import { bodyCellSx, type TableQueries } from "./cell-sx";
import type { DataColumn } from "./data-table-model";
import { RouterLink } from "@/ui/layout/RouterLink";
import { CELL, ROW, ROW_HEADER } from "./table-roles";

export interface DataTableRowProps<TRow> {
  readonly row: TRow;
  readonly columns: readonly DataColumn<TRow>[];
  readonly link: To | null;
  readonly onActivate: ((row: TRow) => void) | null;
  readonly state: "plain" | "selected";
  readonly queries: TableQueries;
}

export function DataTableRow<TRow>(props: DataTableRowProps<TRow>) {
  const { row, columns, link, onActivate, state, queries } = props;
  const navigate = useNavigate();
  const canActivate = link !== null || onActivate !== null;
  // The first cell holds the link or button that keyboards and screen readers use; the rest of the row is a bigger
  // target for the same thing.
  const activate = (event: MouseEvent<HTMLElement>) => {
    if (!isPlainClick(event)) return;
    if (link !== null) void navigate(link);
    else onActivate?.(row);
  };
  const title = (content: ReactNode) => {
    if (link !== null) return <RouterLink to={link}>{content}</RouterLink>;
    if (onActivate === null) return content;
    return (
      <Link component="button" type="button" onClick={() => onActivate(row)} sx={{ textAlign: "start" }}>
        {content}
      </Link>
    );
  };

  return (
    <TableRow
      {...ROW}
      {...(state === "selected" ? { "aria-current": true } : {})}
      {...(canActivate ? { onClick: activate } : {})}
      sx={{
        bgcolor: state === "selected" ? "surface.selected" : "background.paper",
        "&:last-of-type > *": { borderBottom: 0 },
        [queries.asCards]: {
          display: "grid",
          gridTemplateColumns: "minmax(0, 1fr)",
          columnGap: 3,
          rowGap: 0.75,
          px: 2,
          py: 1.5,
          "&:not(:last-of-type)": { borderBottom: 1, borderColor: "divider" },
        },
        [queries.asTwoColumnCards]: { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
        [queries.asThreeColumnCards]: { gridTemplateColumns: "repeat(3, minmax(0, 1fr))" },
        ...(canActivate ? { cursor: "pointer", "&:hover": { bgcolor: "surface.hover" } } : {}),
      }}
    >
      {columns.map((column, index) =>
        index === 0 ? (
          <TableCell
            key={column.id}
            component="th"
            scope="row"
            {...ROW_HEADER}
            sx={[
              bodyCellSx({ ...column, card: "bare" }, queries),
              {
                fontWeight: 500,
                bgcolor: "inherit",
                maxWidth: 360,
                [queries.asCards]: {
                  maxWidth: "none",
                  gridColumn: "1 / -1",
                  overflowWrap: "anywhere",
                  typography: "subtitle2",
                },
              },
            ]}
          >
            {title(column.cell(row))}
          </TableCell>
        ) : (
          <TableCell key={column.id} {...CELL} data-header={column.header} sx={bodyCellSx(column, queries)}>
            {column.cell(row)}
          </TableCell>
        ),
      )}
    </TableRow>
  );
}

/** Not on a control of its own, not with a modifier, and not the end of selecting text. */
function isPlainClick(event: MouseEvent<HTMLElement>): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return false;
  if (event.target instanceof Element && event.target.closest("a, button, input, select, label, summary")) {
    return false;
  }
  return document.getSelection()?.isCollapsed ?? true;
}
