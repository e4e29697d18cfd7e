import { memo, type KeyboardEvent, type ReactNode } from "react";

export interface VirtualGridColumn<TRow> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: TRow) => ReactNode;
  /** Left out: it shares what the others leave. */
  readonly widthPx?: number | undefined;
}

export interface RowNesting {
  /** 1 for a row that is under no other. */
  readonly level: number;
  /** Whether those under it are shown; null where there are none. */
  readonly isOpen: boolean | null;
}

export interface VirtualGridRowProps<TRow> extends Partial<RowNesting> {
  readonly row: TRow;
  readonly columns: readonly VirtualGridColumn<TRow>[];
  /** Among the rows of data, counted from 0. */
  readonly index: number;
  readonly heightPx: number;
  readonly state: "plain" | "selected";
  /** Whether the Tab key leads to this row. */
  readonly stop: "here" | "none";
  readonly onActivate: (row: TRow, index: number) => void;
}

// Plain elements, styled by the grid around them: during scrolling, dozens come and go in a frame.
function Row<TRow>(props: VirtualGridRowProps<TRow>) {
  const { row, columns, index, level, isOpen = null, onActivate } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    // An arrow opens and closes what has others under it.
    const keys = ["Enter", " ", ...(isOpen === null ? [] : [isOpen ? "ArrowLeft" : "ArrowRight"])];
    if (event.target !== event.currentTarget || !keys.includes(event.key)) return;
    event.preventDefault();
    onActivate(row, index);
  };
  const onClick = () => {
    // The end of selecting text is no click.
    if (document.getSelection()?.isCollapsed ?? true) onActivate(row, index);
  };
  return (
    <tr
      // Counted from 1, and the head is the first.
      aria-rowindex={index + 2}
      tabIndex={props.stop === "here" ? 0 : -1}
      {...(props.state === "selected" ? { "aria-current": true } : {})}
      {...(level === undefined ? {} : { "aria-level": level })}
      {...(isOpen === null ? {} : { "aria-expanded": isOpen })}
      onClick={onClick}
      onKeyDown={onKeyDown}
      style={{ height: props.heightPx }}
    >
      {columns.map((column) => (
        <td key={column.id}>{column.cell(row)}</td>
      ))}
    </tr>
  );
}

// `memo` forgets that the component is generic.
export const VirtualGridRow = memo(Row) as typeof Row;
