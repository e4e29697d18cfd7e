import Box from "@mui/material/Box";
import Typography from "@mui/material/Typography";
import { useId, type ReactNode } from "react";

export interface DrawerSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One level below the drawer's own title. */
export function DrawerSection({ title, children }: DrawerSectionProps) {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Typography variant="h3" id={titleId} sx={{ mb: 1.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}
