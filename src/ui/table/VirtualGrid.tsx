/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/prefer-tag-over-role, jsx-a11y/no-interactive-element-to-noninteractive-role --
   elements of a table that are laid out as blocks lose their roles in some browsers */
import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useCallback, useLayoutEffect, useReducer, useState, type KeyboardEvent } from "react";
import { ColumnEdge } from "./ColumnEdge";
import { VirtualGridBody, type VirtualGridRows } from "./VirtualGridBody";
import { columnStyle, type VirtualGridColumn } from "./VirtualGridRow";
import { rowAfterKey } from "./virtual-grid-keys";

export interface VirtualGridProps<TRow extends object> extends VirtualGridRows<TRow> {
  /** The grid's accessible name. */
  readonly label: string;
  /** Keep it stable: what is in sight is drawn anew with it. */
  readonly onRowActivate: (row: TRow) => void;
  /** A key led to a row. */
  readonly onRowReach?: ((row: TRow) => void) | undefined;
  /** The edges of the columns' heads can be pulled. */
  readonly onColumnResize?: (columnId: string, widthPx: number) => void;
  /** Every row is as high as this, in rem, so that it grows with the reader's text. */
  readonly rowHeightRem: number;
  /** Whether there are rows beyond these; then their number is unknown. */
  readonly hasMore: boolean;
}

const HEAD_HEIGHT_REM = 2;
/** For a column that shares what is left. */
const LEAST_SHARED_REM = 12;

/**
 * A table of any length that scrolls in itself and holds only the rows in sight. Rows are one tab stop: arrows, j and k, Page Up
 * and Down, Home and End move between them, Enter and Space open one.
 */
export function VirtualGrid<TRow extends object>(props: VirtualGridProps<TRow>) {
  const { columns, rowCount, rowAt, selectedIndex, onRowActivate } = props;
  const [box, setBox] = useState<HTMLElement | null>(null);
  // A count, so that what asks for it is always followed by a render, and no later one takes the focus.
  const [focusAsked, askForFocus] = useReducer((count: number) => count + 1, 0);
  const [chosenIndex, setChosenIndex] = useState(selectedIndex);
  const [lastSelected, setLastSelected] = useState(selectedIndex);
  // Another row was chosen from outside: Tab leads to that one then.
  if (selectedIndex !== lastSelected) {
    setLastSelected(selectedIndex);
    if (selectedIndex !== null) setChosenIndex(selectedIndex);
  }
  const [remPx] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const rowPx = Math.round(props.rowHeightRem * remPx);
  const headPx = Math.round(HEAD_HEIGHT_REM * remPx);
  const activeIndex = Math.min(chosenIndex ?? 0, rowCount - 1);

  // After the render that put the row into its place, before it is painted. The browser itself scrolls to that place: the
  // grid, and the page where the grid is higher than the window.
  useLayoutEffect(() => {
    if (focusAsked === 0) return;
    const row = box?.querySelector<HTMLElement>("tr[tabindex='0']");
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }, [box, focusAsked]);
  useLayoutEffect(() => {
    if (lastSelected === null) return;
    box?.querySelector("tr[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [box, lastSelected]);
  const moveTo = (index: number) => {
    askForFocus();
    setChosenIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    // Control with Home or End is of the grid, with a letter of the console.
    if (event.ctrlKey && event.key.length === 1) return;
    const pageLength = Math.max(1, Math.floor((box?.clientHeight ?? 0) / rowPx) - 2);
    const next = rowAfterKey(event.key, { index: activeIndex, count: rowCount, pageLength });
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
    const row = rowAt(next);
    if (row !== undefined) props.onRowReach?.(row);
  };
  const activate = useCallback(
    (row: TRow, index: number) => {
      // Its element is another one then.
      askForFocus();
      setChosenIndex(index);
      onRowActivate(row);
    },
    [onRowActivate],
  );

  return (
    <Box
      ref={setBox}
      style={{ height: headPx + rowCount * rowPx + 2 }}
      sx={{
        overflow: "auto",
        maxHeight: "max(22rem, calc(100dvh - 9rem))",
        overscrollBehavior: "contain",
        // What changes in it concerns nothing around it.
        contain: "strict",
        scrollPaddingTop: `${headPx}px`,
        border: 1,
        borderColor: "divider",
        borderRadius: "8px",
        bgcolor: "background.paper",
        // Rows come and go above what is seen; the browser must not move for them.
        overflowAnchor: "none",
        // Rows stand where they belong by themselves: a browser lays out what has changed, not a whole table.
        "& thead, & tbody": { display: "block" },
        "& tr": { display: "flex" },
        "& th, & td": {
          display: "block",
          boxSizing: "border-box",
          py: 0,
          px: { xs: 1.5, sm: 1.25 },
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
        },
        "& tbody td": {
          borderBottom: 1,
          borderColor: "divider",
          typography: "body2",
          alignContent: "center",
        },
        // What goes over the wire. Styled from here, so that a row costs no more than its elements.
        "& tbody td code": { typography: "mono", unicodeBidi: "isolate" },
        "& tbody tr": {
          height: rowPx,
          cursor: "pointer",
          "&:hover": { bgcolor: "surface.hover" },
          "&[aria-current]": { bgcolor: "surface.selected" },
          "&:focus-visible": { outlineOffset: -2 },
        },
      }}
    >
      <Table
        role={props.nesting ? "treegrid" : "grid"}
        aria-label={props.label}
        aria-rowcount={props.hasMore ? -1 : rowCount + 1}
        onKeyDown={onKeyDown}
        sx={{ display: "block", position: "relative" }}
        // What is left is never nothing: the grid scrolls instead.
        style={{ height: headPx + rowCount * rowPx, minWidth: leastWidthPx() }}
      >
        <VirtualGridHead columns={columns} headPx={headPx} onColumnResize={props.onColumnResize} />
        <VirtualGridBody
          box={box}
          columns={columns}
          rowCount={rowCount}
          rowAt={rowAt}
          nesting={props.nesting}
          headPx={headPx}
          rowPx={rowPx}
          activeIndex={activeIndex}
          selectedIndex={selectedIndex}
          onActivate={activate}
          onScroll={props.onScroll}
          onNearEnd={props.onNearEnd}
        />
      </Table>
    </Box>
  );

  function leastWidthPx(): number {
    const isAnyFixed = columns.some(({ widthPx }) => widthPx !== undefined);
    if (!isAnyFixed) return 0;
    return columns.reduce((sum, { widthPx = LEAST_SHARED_REM * remPx }) => sum + widthPx, 0);
  }
}

interface VirtualGridHeadProps<TRow> {
  readonly columns: readonly VirtualGridColumn<TRow>[];
  readonly headPx: number;
  readonly onColumnResize: ((columnId: string, widthPx: number) => void) | undefined;
}

function VirtualGridHead<TRow>({ columns, headPx, onColumnResize }: VirtualGridHeadProps<TRow>) {
  return (
    <TableHead role="rowgroup" sx={{ position: "sticky", top: 0, zIndex: 1 }}>
      <TableRow role="row" aria-rowindex={1} sx={{ height: headPx }}>
        {columns.map((column) => (
          <TableCell
            key={column.id}
            role="columnheader"
            style={columnStyle(column)}
            sx={{ position: "relative", lineHeight: `${headPx}px` }}
          >
            {column.header}
            {onColumnResize !== undefined && column.widthPx !== undefined && (
              <ColumnEdge onResize={(widthPx) => onColumnResize(column.id, widthPx)} />
            )}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}
