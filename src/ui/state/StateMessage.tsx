import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";

export interface StateMessageProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** `alert` is announced at once: for failures only. */
  readonly role?: "alert";
}

/** The common shape of everything that stands where content would: left-aligned words and one action. */
export function StateMessage({ icon, title, children, action, role }: StateMessageProps) {
  return (
    <Stack
      {...(role === undefined ? {} : { role })}
      direction="row"
      spacing={2}
      sx={{ p: 3, border: 1, borderColor: "divider", borderRadius: "8px", bgcolor: "background.paper" }}
    >
      {icon !== undefined && <Box sx={{ display: "flex", pt: "1px" }}>{icon}</Box>}
      <Stack spacing={2} sx={{ alignItems: "flex-start", minWidth: 0, flex: 1 }}>
        <Stack spacing={0.5} sx={{ maxWidth: "64ch", minWidth: 0 }}>
          <Typography variant="subtitle1" component="p">
            {title}
          </Typography>
          {children !== undefined && (
            <Box sx={{ typography: "body1", color: "text.secondary" }}>{children}</Box>
          )}
        </Stack>
        {action}
      </Stack>
    </Stack>
  );
}
