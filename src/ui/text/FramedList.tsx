import Box from "@mui/material/Box";
import type { ReactNode } from "react";

export type FramedListProps = {
  /** `ol` where the order means something. */
  readonly element?: "ol" | "ul";
  readonly children: ReactNode;
} & ({ readonly "aria-label": string } | { readonly "aria-labelledby": string });

/** Lines in one frame, with a rule between two of them. */
export function FramedList({ element = "ul", children, ...name }: FramedListProps) {
  return (
    <Box
      component={element}
      {...name}
      sx={{
        m: 0,
        p: 0,
        listStyle: "none",
        border: 1,
        borderColor: "divider",
        borderRadius: "8px",
        bgcolor: "background.paper",
        "& > li + li": { borderTop: 1, borderColor: "divider" },
      }}
    >
      {children}
    </Box>
  );
}
