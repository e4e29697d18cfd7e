/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role --
   elements of a table that are laid out as blocks lose their roles in some browsers */
import { type CSSProperties, memo, type KeyboardEvent, type ReactNode } from "react";

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
  /** From the top of the table; null where it follows the row before it. */
  readonly topPx: number | null;
  readonly state: "plain" | "selected";
  /** Whether the Tab key leads to this row. */
  readonly stop: "here" | "none";
  readonly onActivate: (row: TRow, index: number) => void;
}

/** Of the column's head and of its cells. */
export function columnStyle({ widthPx }: Pick<VirtualGridColumn<never>, "widthPx">): CSSProperties {
  return { flex: widthPx === undefined ? "1 1 0" : `0 0 ${widthPx}px` };
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
      role="row"
      // Counted from 1, and the head is the first.
      aria-rowindex={index + 2}
      tabIndex={props.stop === "here" ? 0 : -1}
      aria-current={props.state === "selected" ? true : undefined}
      aria-level={level}
      aria-expanded={isOpen ?? undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
      style={props.topPx === null ? undefined : { position: "absolute", insetInline: 0, top: props.topPx }}
    >
      {columns.map((column) => (
        <td key={column.id} role="gridcell" style={columnStyle(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

// `memo` forgets that the component is generic.
export const VirtualGridRow = memo(Row) as typeof Row;
