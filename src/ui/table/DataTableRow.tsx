import Link from "@mui/material/Link";
import { memo, type MouseEvent, type ReactNode } from "react";
import { useNavigate, type To } from "react-router-dom";
import type { DataColumn } from "./data-table-model";
import { RouterLink } from "@/ui/layout/RouterLink";
import { CELL, ROW, ROW_HEADER } from "./table-roles";

export interface DataTableRowProps<TRow> {
  readonly row: TRow;
  readonly columns: readonly DataColumn<TRow>[];
  readonly link: To | null;
  readonly onActivate: ((row: TRow) => void) | null;
  readonly state: "plain" | "selected";
}

/** Drawn anew only where the row itself, the columns or its state are others. */
export const DataTableRow = memo(Row) as typeof Row;

function Row<TRow>(props: DataTableRowProps<TRow>) {
  const { row, columns, link, onActivate, state } = props;
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
    <tr
      {...ROW}
      {...(state === "selected" ? { "aria-current": true } : {})}
      {...(canActivate ? { "data-opens": true, onClick: activate } : {})}
    >
      {columns.map((column, index) =>
        index === 0 ? (
          <th key={column.id} scope="row" {...ROW_HEADER}>
            {title(column.cell(row))}
          </th>
        ) : (
          <td
            key={column.id}
            data-align={column.align}
            {...CELL}
            {...(column.card !== "bare" && { "data-header": column.header })}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
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
