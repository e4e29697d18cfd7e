import Link from "@mui/material/Link";
import TableCell from "@mui/material/TableCell";
import TableRow from "@mui/material/TableRow";
import type { MouseEvent, ReactNode } from "react";
import { useNavigate, type To } from "react-router-dom";
import { cellSx } from "./cell-sx";
import type { DataColumn } from "./data-table-model";
import { RouterLink } from "./RouterLink";

export interface DataTableRowProps<TRow> {
  readonly row: TRow;
  readonly columns: readonly DataColumn<TRow>[];
  readonly link: To | null;
  readonly onActivate: ((row: TRow) => void) | null;
  readonly state: "plain" | "selected";
}

export function DataTableRow<TRow>({ row, columns, link, onActivate, state }: DataTableRowProps<TRow>) {
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
      {...(state === "selected" ? { "aria-current": true } : {})}
      {...(canActivate ? { onClick: activate } : {})}
      sx={{
        bgcolor: state === "selected" ? "surface.selected" : "background.paper",
        "&:last-of-type > *": { borderBottom: 0 },
        ...(canActivate ? { cursor: "pointer", "&:hover": { bgcolor: "surface.hover" } } : {}),
      }}
    >
      {columns.map((column, index) =>
        index === 0 ? (
          <TableCell
            key={column.id}
            component="th"
            scope="row"
            sx={{ ...cellSx(column), fontWeight: 500, bgcolor: "inherit", maxWidth: { xs: "46vw", sm: 360 } }}
          >
            {title(column.cell(row))}
          </TableCell>
        ) : (
          <TableCell key={column.id} sx={cellSx(column)}>
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
