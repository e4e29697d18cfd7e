/** The look of one tab, a link or a button. @param chosen the attribute that the chosen one has, as a selector */
export function tabLook(chosen: string) {
  return {
    position: "relative",
    px: 0.5,
    py: 1,
    typography: "body1",
    fontWeight: 500,
    whiteSpace: "nowrap",
    color: "text.secondary",
    borderRadius: "4px",
    "&::after": { content: '""', position: "absolute", left: 4, right: 4, bottom: 0, height: 2 },
    "&:hover": { color: "text.primary" },
    "&:hover::after": { bgcolor: "border.subtle" },
    [`&${chosen}`]: { color: "text.primary" },
    [`&${chosen}::after`]: { bgcolor: "primary.main" },
    // Inside, because the scrolling would cut it off.
    "&:focus-visible, &.Mui-focusVisible": { outlineOffset: -2 },
  } as const;
}
