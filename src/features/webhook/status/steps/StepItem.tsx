import CheckRounded from "@mui/icons-material/CheckRounded";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import type { Step } from "./gap-steps";

export interface StepItemProps {
  readonly number: number;
  readonly state: Step["state"];
  readonly title: string;
  readonly children: ReactNode;
}

/** One step: its number or its tick, what it is, and what it takes. */
export function StepItem({ number, state, title, children }: StepItemProps) {
  const t = useT();
  return (
    <Box
      component="li"
      aria-current={state === "now" ? "step" : undefined}
      sx={{ display: "flex", columnGap: 1.5, maxWidth: "88ch" }}
    >
      <Mark number={number} state={state} />
      <Stack spacing={0.75} sx={{ alignItems: "flex-start", minWidth: 0, flexGrow: 1 }}>
        <Typography variant="h3" sx={{ fontSize: "0.9375rem", lineHeight: "24px" }}>
          {title}
          <VisuallyHidden>{`: ${t(`status.step.${state}`)}`}</VisuallyHidden>
        </Typography>
        <Stack
          spacing={1}
          sx={{
            alignItems: "flex-start",
            width: "100%",
            ...(state === "ahead" && { color: "text.secondary" }),
          }}
        >
          {children}
        </Stack>
      </Stack>
    </Box>
  );
}

function Mark({ number, state }: Pick<StepItemProps, "number" | "state">) {
  const looks = {
    done: { borderColor: "tone.success.line", bgcolor: "tone.success.soft", color: "tone.success.ink" },
    now: { borderColor: "primary.main", borderWidth: 2, color: "text.primary" },
    ahead: { borderColor: "border.control", color: "text.secondary" },
  };
  return (
    <Box
      aria-hidden
      sx={{
        flexShrink: 0,
        display: "grid",
        placeItems: "center",
        boxSizing: "border-box",
        width: 24,
        height: 24,
        borderRadius: "50%",
        border: 1,
        typography: "caption",
        fontWeight: 600,
        fontVariantNumeric: "tabular-nums",
        ...looks[state],
      }}
    >
      {state === "done" ? <CheckRounded sx={{ fontSize: 16 }} /> : number}
    </Box>
  );
}
