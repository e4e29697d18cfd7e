import type { DataColumn } from "./data-table-model";

/** Fewer than these, for the name and for each other column, and the cells break into too many lines. */
const NAME_PX = 380;
const COLUMN_PX = 80;

/** By the room that the table has, not the screen: it may stand beside something else. */
export interface TableQueries {
  readonly asTable: string;
  /** Where there is no room for the columns, each row is a card. */
  readonly asCards: string;
  readonly asTwoColumnCards: string;
  readonly asThreeColumnCards: string;
}

export function tableQueries(columnCount: number): TableQueries {
  const tablePx = NAME_PX + (columnCount - 1) * COLUMN_PX;
  const cards = (fromPx: number) => `@container (min-width: ${fromPx}px) and (max-width: ${tablePx - 1}px)`;
  return {
    asTable: `@container (min-width: ${tablePx}px)`,
    asCards: cards(0),
    asTwoColumnCards: cards(520),
    asThreeColumnCards: cards(800),
  };
}

/** What a column asks of its head and of each of its cells alike. */
function columnSx<TRow>(column: DataColumn<TRow>, { asTable }: TableQueries) {
  return {
    // The row's name stays in sight while the rest scrolls.
    [asTable]: { "&:first-of-type": { position: "sticky", left: 0, zIndex: 1, minWidth: 152 } },
    textAlign: column.align ?? "start",
    ...(column.width === undefined ? {} : { width: column.width }),
  };
}

/** In cards only the heads that sort are seen; the others still name their cells. */
export function headCellSx<TRow>(column: DataColumn<TRow>, queries: TableQueries) {
  return {
    ...columnSx(column, queries),
    [queries.asCards]:
      column.sortValue === undefined ? UNSEEN : { border: 0, p: 0, bgcolor: "transparent", width: "auto" },
  };
}

export function bodyCellSx<TRow>(column: DataColumn<TRow>, queries: TableQueries) {
  const isNamed = column.card !== "bare";
  return {
    ...columnSx(column, queries),
    [queries.asCards]: {
      display: isNamed ? "grid" : "block",
      gridTemplateColumns: "minmax(96px, 28%) minmax(0, 1fr)",
      columnGap: 1.5,
      alignItems: "start",
      border: 0,
      p: 0,
      width: "auto",
      textAlign: "start",
      "&:empty": { display: "none" },
      ...(isNamed && {
        "&::before": {
          content: "attr(data-header)",
          typography: "caption",
          lineHeight: "20px",
          color: "text.secondary",
        },
      }),
    },
  };
}

const UNSEEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  p: 0,
  border: 0,
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;
