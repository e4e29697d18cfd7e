/* oxlint-disable jsx-a11y/no-redundant-roles --
   elements of a table that are laid out as blocks lose their roles in some browsers */
import { useRowWindow } from "./use-row-window";
import { type RowNesting, type VirtualGridColumn, VirtualGridRow } from "./VirtualGridRow";

export interface VirtualGridRows<TRow extends object> {
  /** Keep them stable, and `nesting` too: what is in sight is drawn anew with them. */
  readonly columns: readonly VirtualGridColumn<TRow>[];
  readonly rowCount: number;
  /** Asked for rows in sight only. The same object while the row stays the same, else it is drawn anew. */
  readonly rowAt: (index: number) => TRow | undefined;
  /** For rows of which some have others under them. */
  readonly nesting?: ((row: TRow) => RowNesting) | undefined;
  /** The row whose details are open, counted from 0. */
  readonly selectedIndex: number | null;
  /** The list was scrolled. */
  readonly onScroll?: ((isAtTop: boolean) => void) | undefined;
  /** The list was scrolled near the last row. */
  readonly onNearEnd: () => void;
}

export interface VirtualGridBodyProps<TRow extends object> extends VirtualGridRows<TRow> {
  /** What scrolls; null until it is there. */
  readonly box: HTMLElement | null;
  readonly headPx: number;
  readonly rowPx: number;
  /** The row that Tab leads to, counted from 0: always there, at any scroll position, else the focus would be lost with it. */
  readonly activeIndex: number;
  readonly onActivate: (row: TRow, index: number) => void;
}

/** So many rows before the end more are asked for. */
const NEAR_END_ROWS = 200;

/** The rows in sight: all that is drawn anew while the grid is scrolled. */
export function VirtualGridBody<TRow extends object>(props: VirtualGridBodyProps<TRow>) {
  const { columns, rowCount, rowAt, nesting, headPx, rowPx, activeIndex, selectedIndex } = props;
  const { range, keyOffset } = useRowWindow(props.box, {
    count: rowCount,
    rowPx,
    onMove: (first, { end }) => {
      props.onScroll?.(first === 0);
      if (end >= rowCount - NEAR_END_ROWS) props.onNearEnd();
    },
  });
  return (
    // One place for all rows: a browser is slow with dozens of places that change together.
    <tbody role="rowgroup" style={{ paddingTop: range.start * rowPx }}>
      {shownIndexes().map(rowElement)}
    </tbody>
  );

  function shownIndexes(): readonly number[] {
    const { start, end } = range;
    const inSight = Array.from({ length: Math.max(0, end - start) }, (_, place) => start + place);
    if (rowCount === 0 || (activeIndex >= start && activeIndex < end)) return inSight;
    return activeIndex < start ? [activeIndex, ...inSight] : [...inSight, activeIndex];
  }

  function rowElement(index: number) {
    const row = rowAt(index);
    if (row === undefined) return null;
    return (
      <VirtualGridRow
        // The row that may have the focus must not become another row by scrolling.
        key={index === activeIndex ? `active ${index}` : index - keyOffset}
        row={row}
        columns={columns}
        index={index}
        topPx={index >= range.start && index < range.end ? null : headPx + index * rowPx}
        state={index === selectedIndex ? "selected" : "plain"}
        stop={index === activeIndex ? "here" : "none"}
        onActivate={props.onActivate}
        {...nesting?.(row)}
      />
    );
  }
}
