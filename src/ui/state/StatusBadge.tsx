import CheckCircleRounded from "@mui/icons-material/CheckCircleRounded";
import ErrorRounded from "@mui/icons-material/ErrorRounded";
import InfoRounded from "@mui/icons-material/InfoRounded";
import RemoveCircleOutlineRounded from "@mui/icons-material/RemoveCircleOutlineRounded";
import WarningRounded from "@mui/icons-material/WarningRounded";
import Box from "@mui/material/Box";
import type { ReactNode } from "react";

export type Tone = "success" | "danger" | "warning" | "neutral" | "info";

export interface StatusBadgeProps {
  readonly tone: Tone;
  /** The word. Colour and icon only repeat it. */
  readonly label: string;
  /** Why it is so, in a few words; stands outside the coloured part. */
  readonly reason?: ReactNode;
}

const ICONS: Readonly<Record<Tone, typeof CheckCircleRounded>> = {
  success: CheckCircleRounded,
  danger: ErrorRounded,
  warning: WarningRounded,
  neutral: RemoveCircleOutlineRounded,
  info: InfoRounded,
};

export function StatusBadge({ tone, label, reason }: StatusBadgeProps) {
  const ToneIcon = ICONS[tone];
  return (
    <Box
      component="span"
      sx={{ display: "inline-flex", alignItems: "center", columnGap: 1, flexWrap: "wrap" }}
    >
      <Box
        component="span"
        sx={{
          display: "inline-flex",
          alignItems: "center",
          gap: 0.5,
          height: 22,
          pl: 0.5,
          pr: 1,
          borderRadius: "5px",
          border: 1,
          borderColor: `tone.${tone}.line`,
          bgcolor: `tone.${tone}.soft`,
          color: `tone.${tone}.ink`,
          typography: "caption",
          fontWeight: 600,
          whiteSpace: "nowrap",
        }}
      >
        <ToneIcon aria-hidden sx={{ fontSize: 15 }} />
        {label}
      </Box>
      {reason !== undefined && (
        <Box component="span" sx={{ typography: "body2", color: "text.secondary" }}>
          {reason}
        </Box>
      )}
    </Box>
  );
}
