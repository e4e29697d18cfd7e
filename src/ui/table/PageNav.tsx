import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";

export interface PageNavProps {
  /** The accessible name of the way through the list. */
  readonly label: string;
  /** What is shown now: `1–50 of 73`. */
  readonly range: string;
  /** The buttons. */
  readonly children?: ReactNode;
}

/** What of a long list is shown, and the way to the rest. */
export function PageNav({ label, range, children }: PageNavProps) {
  return (
    <Stack
      component="nav"
      aria-label={label}
      direction="row"
      useFlexGap
      sx={{ flexWrap: "wrap", gap: 1, alignItems: "center", justifyContent: "flex-end" }}
    >
      <Box component="output" sx={{ typography: "body2", color: "text.secondary", mr: 0.5 }}>
        {range}
      </Box>
      {children}
    </Stack>
  );
}
