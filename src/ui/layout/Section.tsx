import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId, type ReactNode, type Ref } from "react";

export interface SectionProps {
  readonly title: string;
  /** For a title that takes the focus. */
  readonly titleRef?: Ref<HTMLHeadingElement>;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** `panel` groups on paper; `plain` is only a heading, for tables and other things with a frame of their own. */
  readonly frame?: "panel" | "plain";
  /** Left out where title, description and actions say it all. */
  readonly children?: ReactNode;
}

export function Section({ title, titleRef, description, actions, frame = "panel", children }: SectionProps) {
  const titleId = useId();
  const head = (
    <Stack
      direction="row"
      useFlexGap
      sx={{ justifyContent: "space-between", flexWrap: "wrap", gap: 1, alignItems: "center" }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h2" id={titleId} {...(titleRef && { ref: titleRef, tabIndex: -1 })}>
          {title}
        </Typography>
        {description !== undefined && (
          <Typography component="div" sx={{ color: "text.secondary", maxWidth: "72ch" }}>
            {description}
          </Typography>
        )}
      </Box>
      {actions}
    </Stack>
  );
  return frame === "panel" ? (
    <Paper component="section" variant="outlined" aria-labelledby={titleId} sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack spacing={2.5}>
        {head}
        {children !== undefined && <div>{children}</div>}
      </Stack>
    </Paper>
  ) : (
    <Stack component="section" aria-labelledby={titleId} spacing={1.5}>
      {head}
      {children !== undefined && <div>{children}</div>}
    </Stack>
  );
}
