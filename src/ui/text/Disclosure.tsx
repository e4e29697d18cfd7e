import Box from "@mui/material/Box";
import type { ReactNode } from "react";

export interface DisclosureProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Details, folded away until asked for. */
export function Disclosure({ title, children }: DisclosureProps) {
  return (
    <Box component="details" sx={{ "&[open] > summary": { mb: 0.75 } }}>
      <Box
        component="summary"
        sx={{
          typography: "body2",
          color: "text.secondary",
          cursor: "pointer",
          width: "fit-content",
          borderRadius: "2px",
          "&:hover": { color: "text.primary" },
        }}
      >
        {title}
      </Box>
      {children}
    </Box>
  );
}
