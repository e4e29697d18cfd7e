/** A line of a framed list: what it is about takes the room, and what may be done stands behind. */
export const FRAMED_LINE = {
  display: "flex",
  flexWrap: "wrap",
  columnGap: 2,
  rowGap: 0.75,
  alignItems: "center",
  px: { xs: 2, sm: 2.5 },
  py: 1.25,
} as const;
