import { memo, type KeyboardEvent, type ReactNode } from "react";

export interface VirtualGridColumn<TRow> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: TRow) => ReactNode;
  /** A CSS width; the columns without one share what is left. */
  readonly width?: string;
}

export interface VirtualGridRowProps<TRow> {
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
  const { row, columns, index, onActivate } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || (event.key !== "Enter" && event.key !== " ")) return;
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
