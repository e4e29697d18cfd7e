import Box from "@mui/material/Box";
import type { ReactNode } from "react";

export interface FieldGridProps {
  readonly children: ReactNode;
  /** Columns of a wide window, as CSS writes them; two when left out. */
  readonly wideColumns?: string;
}

/** Fields beside one another, below one another where there is no room. */
export function FieldGrid({ children, wideColumns }: FieldGridProps) {
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        gridTemplateColumns: {
          xs: "minmax(0, 1fr)",
          sm: "repeat(2, minmax(0, 1fr))",
          ...(wideColumns !== undefined && { lg: wideColumns }),
        },
        alignItems: "start",
      }}
    >
      {children}
    </Box>
  );
}
