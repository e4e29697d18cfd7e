// The look of a table, written once for all that is in it: rows and cells are plain elements, since what each of them
// would write for itself takes longer than to draw it.

import type { SxProps, Theme } from "@mui/material/styles";
import type { DataColumn } from "./data-table-model";

/** Fewer than these, for the name and for each other column, and the cells break into too many lines. */
const NAME_PX = 380;
const COLUMN_PX = 80;

/** By the room that the table has, not the screen: it may stand beside something else. */
export function tableSx<TRow>(columns: readonly DataColumn<TRow>[]): SxProps<Theme> {
  const tablePx = NAME_PX + (columns.length - 1) * COLUMN_PX;
  // Where there is no room for the columns, each row is a card.
  const cards = (fromPx: number) => `@container (min-width: ${fromPx}px) and (width < ${tablePx}px)`;
  const canSort = columns.some(({ sortValue }) => sortValue !== undefined);
  return {
    width: "100%",
    borderCollapse: "collapse",
    "& > * > tr > *": CELL,
    "& > thead > tr > *": HEAD_CELL,
    "& > tbody > tr": ROW,
    "& > tbody > tr > th": NAME,
    [`@container (min-width: ${tablePx}px)`]: {
      // The row's name stays in sight while the rest scrolls.
      "& > * > tr > th:first-of-type": { position: "sticky", left: 0, zIndex: 1, minWidth: 152 },
      "& > * > tr > [data-align=end]": { textAlign: "end" },
    },
    [cards(0)]: {
      "&, & > thead, & > tbody": { display: "block" },
      "& > thead > tr": { ...HEAD_OF_CARDS, ...(canSort && SORTING_OF_CARDS) },
      "& > thead > tr > [aria-sort]": { border: 0, p: 0, bgcolor: "transparent" },
      // The others still name the cells.
      "& > thead > tr > :not([aria-sort])": UNSEEN,
      "& > tbody > tr": CARD,
      "& > tbody > tr > td": CARD_CELL,
      "& > tbody > tr > [data-header]": NAMED_CARD_CELL,
      "& > tbody > tr > :empty": { display: "none" },
      "& > tbody > tr > th": CARD_NAME,
    },
    [cards(520)]: { "& > tbody > tr": { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" } },
    [cards(800)]: { "& > tbody > tr": { gridTemplateColumns: "repeat(3, minmax(0, 1fr))" } },
  };
}

const CELL = {
  typography: "body2",
  py: 1,
  px: { xs: 1.5, sm: 2 },
  textAlign: "start",
  color: "text.primary",
  borderBottom: 1,
  borderColor: "divider",
} as const;

const HEAD_CELL = {
  typography: "caption",
  py: 0.75,
  fontWeight: 600,
  color: "text.secondary",
  bgcolor: "surface.sunken",
  whiteSpace: "nowrap",
} as const;

const ROW = {
  bgcolor: "background.paper",
  "&:last-of-type > *": { borderBottom: 0 },
  "&[aria-current]": { bgcolor: "surface.selected" },
  "&[data-opens]": { cursor: "pointer", "&:hover": { bgcolor: "surface.hover" } },
} as const;

const NAME = { fontWeight: 500, bgcolor: "inherit", maxWidth: 360 } as const;

const HEAD_OF_CARDS = {
  position: "relative",
  display: "flex",
  flexWrap: "wrap",
  columnGap: 2,
} as const;

const SORTING_OF_CARDS = {
  px: 2,
  py: 0.75,
  bgcolor: "surface.sunken",
  borderBottom: 1,
  borderColor: "divider",
} as const;

const CARD = {
  display: "grid",
  gridTemplateColumns: "minmax(0, 1fr)",
  columnGap: 3,
  rowGap: 0.75,
  px: 2,
  py: 1.5,
  "&:not(:last-of-type)": { borderBottom: 1, borderColor: "divider" },
} as const;

const CARD_CELL = { display: "block", border: 0, p: 0 } as const;

const NAMED_CARD_CELL = {
  display: "grid",
  gridTemplateColumns: "minmax(96px, 28%) minmax(0, 1fr)",
  columnGap: 1.5,
  alignItems: "start",
  "&::before": {
    content: "attr(data-header)",
    typography: "caption",
    lineHeight: "20px",
    color: "text.secondary",
  },
} as const;

const CARD_NAME = {
  display: "block",
  border: 0,
  p: 0,
  maxWidth: "none",
  gridColumn: "1 / -1",
  overflowWrap: "anywhere",
  typography: "subtitle2",
} as const;

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
