import Alert, { type AlertProps } from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ReactNode, Ref } from "react";

export interface NoticeBarProps {
  readonly severity: AlertProps["severity"];
  readonly children: ReactNode;
  /** Buttons: beside the text, or below it where there is no room. */
  readonly actions?: ReactNode;
  /** What comes of the actions, below both. */
  readonly outcome?: ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

/** A notice as wide as the page, between the demo's banner and what the page is about. */
export function NoticeBar({ severity, children, actions, outcome, ref }: NoticeBarProps) {
  return (
    <Alert
      severity={severity}
      role="note"
      ref={ref}
      sx={{ borderRadius: 0, borderWidth: "0 0 1px", px: { xs: 2, sm: 3, lg: 4 } }}
    >
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", columnGap: 3, rowGap: 1 }}>
        <Box sx={{ flex: "1 1 26rem", minWidth: 0, overflowWrap: "anywhere" }}>{children}</Box>
        {actions !== undefined && (
          <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1, alignItems: "flex-start" }}>
            {actions}
          </Stack>
        )}
      </Stack>
      {outcome}
    </Alert>
  );
}
