/** Lines in one frame. */
export const FRAMED_LIST = {
  m: 0,
  p: 0,
  listStyle: "none",
  border: 1,
  borderColor: "divider",
  borderRadius: "8px",
  bgcolor: "background.paper",
} as const;

/** A line of it: what it is about takes the room, and what may be done stands behind. */
export const FRAMED_LINE = {
  display: "flex",
  flexWrap: "wrap",
  columnGap: 2,
  rowGap: 0.75,
  alignItems: "center",
  px: { xs: 2, sm: 2.5 },
  py: 1.25,
  "&:not(:last-of-type)": { borderBottom: 1, borderColor: "divider" },
} as const;
