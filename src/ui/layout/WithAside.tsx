import Box from "@mui/material/Box";
import type { ReactNode } from "react";

export interface WithAsideProps {
  readonly children: ReactNode;
  /** To be known first: stands above the content where there is no room beside it. */
  readonly before?: ReactNode;
  /** Good to know: stands below it then. */
  readonly after?: ReactNode;
}

/** What a page is for, and panels beside it. */
export function WithAside({ children, before, after }: WithAsideProps) {
  return (
    <Box
      sx={{
        display: "grid",
        gap: { xs: 3, lg: 4 },
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 304px" },
        // The last row takes what the content is longer than the panels beside it.
        gridTemplateRows: { lg: "auto 1fr" },
      }}
    >
      {before !== undefined && (
        <Box sx={{ gridColumn: { lg: 2 }, gridRow: { lg: 1 }, minWidth: 0 }}>{before}</Box>
      )}
      <Box sx={{ gridColumn: { lg: 1 }, gridRow: { lg: "1 / span 2" }, minWidth: 0 }}>{children}</Box>
      {after !== undefined && (
        <Box sx={{ gridColumn: { lg: 2 }, gridRow: { lg: before === undefined ? 1 : 2 }, minWidth: 0 }}>
          {after}
        </Box>
      )}
    </Box>
  );
}
