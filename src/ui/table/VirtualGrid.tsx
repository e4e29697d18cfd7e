import Box from "@mui/material/Box";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { Fragment, useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { ColumnEdge } from "./ColumnEdge";
import { type RowNesting, type VirtualGridColumn, VirtualGridRow } from "./VirtualGridRow";
import { rowAfterKey } from "./virtual-grid-keys";

/** An array, or what fetches its rows when they are in sight. Another object whenever one of its rows is another. */
export interface GridRows<TRow> {
  readonly length: number;
  readonly at: (index: number) => TRow | undefined;
  /** -1 where none is. Rows that are not there need not be searched. */
  readonly findIndex: (isWanted: (row: TRow) => boolean) => number;
}

export interface VirtualGridProps<TRow extends object> {
  /** The grid's accessible name. */
  readonly label: string;
  readonly columns: readonly VirtualGridColumn<TRow>[];
  readonly rows: GridRows<TRow>;
  readonly rowId: (row: TRow) => string;
  /** Keep it stable: what is in sight is drawn anew with it. The same goes for `columns`. */
  readonly onRowActivate: (row: TRow) => void;
  /** A key led to a row. */
  readonly onRowReach?: ((row: TRow) => void) | undefined;
  /** The edges of the columns' heads can be pulled. */
  readonly onColumnResize?: (columnId: string, widthPx: number) => void;
  /** The row whose details are open. */
  readonly selectedRowId: string | null;
  /** For rows of which some have others under them; keep it stable too. */
  readonly nesting?: (row: TRow) => RowNesting;
  /** Every row is as high as this, in rem, so that it grows with the reader's text. */
  readonly rowHeightRem: number;
  /** Whether there are rows beyond these; then their number is unknown. */
  readonly hasMore: boolean;
  /** The list was scrolled near the last row. */
  readonly onNearEnd: () => void;
}

const HEAD_HEIGHT_REM = 2;
/** For a column that shares what is left. */
const LEAST_SHARED_REM = 12;
/** So many rows before the end more are asked for. */
const NEAR_END_ROWS = 200;
/** Beyond what is seen, so that scrolling does not show gaps. */
const OVERSCAN_ROWS = 12;

/**
 * A table of any length that scrolls in itself and holds only the rows in sight. Rows are one tab stop: arrows, j and k, Page Up
 * and Down, Home and End move between them, Enter and Space open one.
 */
export function VirtualGrid<TRow extends object>(props: VirtualGridProps<TRow>) {
  const { columns, rows, rowId, selectedRowId } = props;
  const { onRowActivate } = props;
  const scrollRef = useRef<HTMLDivElement>(null);
  const isFocusWanted = useRef(false);
  const [chosenIndex, setChosenIndex] = useState<number | null>(null);
  const [lastSelectedId, setLastSelectedId] = useState(selectedRowId);
  // Another row was chosen from outside: Tab leads to that one then.
  if (selectedRowId !== lastSelectedId) {
    setLastSelectedId(selectedRowId);
    const index = rows.findIndex((row) => rowId(row) === selectedRowId);
    if (index >= 0) setChosenIndex(index);
  }
  const [remPx] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const rowHeightPx = Math.round(props.rowHeightRem * remPx);
  const headHeightPx = Math.round(HEAD_HEIGHT_REM * remPx);
  // The row that Tab leads to is always there, at any scroll position: else the focus would be lost with it.
  const activeIndex = Math.min(chosenIndex ?? selectedIndex(), rows.length - 1);

  // oxlint-disable-next-line react/incompatible-library -- it concerns the React Compiler, which this build does not use
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => rowHeightPx,
    overscan: OVERSCAN_ROWS,
    // The head stays in sight, above the rows.
    paddingStart: headHeightPx,
    useFlushSync: false,
    rangeExtractor: (range) =>
      [...new Set([activeIndex, ...defaultRangeExtractor(range)])].toSorted((a, b) => a - b),
    onChange: ({ range }) => {
      if (range !== null && range.endIndex >= rows.length - NEAR_END_ROWS) props.onNearEnd();
    },
  });
  const items = virtualizer.getVirtualItems();

  // After the render that put the row into its place, before it is painted. The gaps make that place a real one, so
  // the browser itself scrolls to it: the grid, and the page where the grid is higher than the window.
  useLayoutEffect(() => {
    if (!isFocusWanted.current) return;
    isFocusWanted.current = false;
    const row = scrollRef.current?.querySelector<HTMLElement>("tr[tabindex='0']");
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  });
  useLayoutEffect(() => {
    scrollRef.current?.querySelector("tr[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [lastSelectedId]);
  const moveTo = (index: number) => {
    isFocusWanted.current = true;
    setChosenIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const pageLength = Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / rowHeightPx) - 2);
    const next = rowAfterKey(event.key, { index: activeIndex, count: rows.length, pageLength });
    if (next === null) return;
    event.preventDefault();
    moveTo(next);
    const row = rows.at(next);
    if (row !== undefined) props.onRowReach?.(row);
  };
  const activate = useCallback(
    (row: TRow, index: number) => {
      setChosenIndex(index);
      onRowActivate(row);
    },
    [onRowActivate],
  );

  return (
    <Box
      ref={scrollRef}
      sx={{
        overflow: "auto",
        height: virtualizer.getTotalSize() + 2,
        maxHeight: "max(22rem, calc(100dvh - 9rem))",
        overscrollBehavior: "contain",
        scrollPaddingTop: `${headHeightPx}px`,
        border: 1,
        borderColor: "divider",
        borderRadius: "8px",
        bgcolor: "background.paper",
        // Rows come and go above what is seen; the browser must not move for them.
        overflowAnchor: "none",
        "& tbody td": {
          py: 0,
          px: { xs: 1.5, sm: 1.25 },
          borderBottom: 1,
          borderColor: "divider",
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
          typography: "body2",
        },
        // What goes over the wire. Styled from here, so that a row costs no more than its elements.
        "& tbody td code": { typography: "mono", unicodeBidi: "isolate" },
        "& tbody tr[tabindex]": {
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
        aria-rowcount={props.hasMore ? -1 : rows.length + 1}
        onKeyDown={onKeyDown}
        // What is left is never nothing: the grid scrolls instead.
        sx={{ tableLayout: "fixed", minWidth: leastWidthPx() }}
      >
        <TableHead>
          <TableRow aria-rowindex={1} sx={{ height: headHeightPx }}>
            {columns.map((column) => (
              <TableCell
                key={column.id}
                style={column.widthPx === undefined ? {} : { width: column.widthPx }}
                sx={{
                  position: "sticky",
                  top: 0,
                  zIndex: 1,
                  py: 0,
                  px: { xs: 1.5, sm: 1.25 },
                  overflow: "hidden",
                  textOverflow: "ellipsis",
                }}
              >
                {column.header}
                {props.onColumnResize !== undefined && column.widthPx !== undefined && (
                  <ColumnEdge onResize={(widthPx) => props.onColumnResize?.(column.id, widthPx)} />
                )}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {items.map((item, place) => {
            const row = rows.at(item.index);
            if (row === undefined) return null;
            const gapPx = item.start - (items[place - 1]?.end ?? headHeightPx);
            return (
              <Fragment key={item.key}>
                {gapPx > 0 && <Gap heightPx={gapPx} />}
                <VirtualGridRow
                  row={row}
                  columns={columns}
                  index={item.index}
                  heightPx={rowHeightPx}
                  state={rowId(row) === selectedRowId ? "selected" : "plain"}
                  stop={item.index === activeIndex ? "here" : "none"}
                  onActivate={activate}
                  {...props.nesting?.(row)}
                />
              </Fragment>
            );
          })}
          <Gap heightPx={virtualizer.getTotalSize() - (items.at(-1)?.end ?? headHeightPx)} />
        </TableBody>
      </Table>
    </Box>
  );

  function leastWidthPx(): number {
    const isAnyFixed = columns.some(({ widthPx }) => widthPx !== undefined);
    if (!isAnyFixed) return 0;
    return columns.reduce((sum, { widthPx = LEAST_SHARED_REM * remPx }) => sum + widthPx, 0);
  }

  function selectedIndex(): number {
    return selectedRowId === null
      ? 0
      : Math.max(
          0,
          rows.findIndex((row) => rowId(row) === selectedRowId),
        );
  }
}

/** As high as the rows that are not there. */
function Gap({ heightPx }: { heightPx: number }) {
  return heightPx > 0 && <tr aria-hidden style={{ height: heightPx }} />;
}
