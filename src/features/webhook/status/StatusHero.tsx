import CheckCircleRounded from "@mui/icons-material/CheckCircleRounded";
import ErrorRounded from "@mui/icons-material/ErrorRounded";
import InfoRounded from "@mui/icons-material/InfoRounded";
import RemoveCircleOutlineRounded from "@mui/icons-material/RemoveCircleOutlineRounded";
import WarningRounded from "@mui/icons-material/WarningRounded";
import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Typography from "@mui/material/Typography";
import type { ReactNode } from "react";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import type { Tone } from "@/ui/state/StatusBadge";
import type { HeroWords } from "./hero-words";

export interface StatusHeroProps {
  readonly words: HeroWords;
  /** The picture below the sentence. */
  readonly children?: ReactNode;
}

const ICONS: Readonly<Record<Tone, typeof CheckCircleRounded>> = {
  success: CheckCircleRounded,
  danger: ErrorRounded,
  warning: WarningRounded,
  neutral: RemoveCircleOutlineRounded,
  info: InfoRounded,
};

/** The sentence that the page is about. */
export function StatusHero({ words: { tone, title, lines }, children }: StatusHeroProps) {
  const t = useT();
  const ToneIcon = ICONS[tone];
  return (
    <Paper component="section" variant="outlined" aria-label={t("status.title")} sx={{ p: { xs: 2, sm: 3 } }}>
      <Box sx={{ display: "flex", columnGap: 1.25, alignItems: "flex-start" }}>
        <ToneIcon aria-hidden sx={{ mt: "3px", fontSize: 24, color: `tone.${tone}.ink` }} />
        <Box sx={{ minWidth: 0 }}>
          <Typography
            variant="h2"
            sx={{ fontSize: "1.375rem", lineHeight: 1.3, fontVariantNumeric: "tabular-nums" }}
          >
            {title}
          </Typography>
          <Box sx={{ mt: 0.5, maxWidth: "80ch", fontSize: "1rem" }}>
            {lines.map((line) => (
              <span key={line}>{withGap(line)}</span>
            ))}
          </Box>
        </Box>
      </Box>
      {children !== undefined && <Box sx={{ mt: 2.5 }}>{children}</Box>}
    </Paper>
  );
}
