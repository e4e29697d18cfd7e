import Box from "@mui/material/Box";
import type { ReactNode } from "react";

export interface VisuallyHiddenProps {
  readonly children: ReactNode;
  /** `output` is a polite live region: what appears in it later is announced. */
  readonly element?: "span" | "output";
  readonly id?: string;
}

/** Read aloud, not shown. */
export function VisuallyHidden({ children, element = "span", ...attributes }: VisuallyHiddenProps) {
  return (
    <Box
      component={element}
      {...attributes}
      sx={{
        position: "absolute",
        width: "1px",
        height: "1px",
        m: "-1px",
        p: 0,
        overflow: "hidden",
        clipPath: "inset(50%)",
        whiteSpace: "nowrap",
        border: 0,
      }}
    >
      {children}
    </Box>
  );
}
