import Box from "@mui/material/Box";
import { gapReplayPath } from "@/entities/gap/gap-times";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { gapPath, webhookPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { WaitingLine } from "@/features/webhook/overview/WaitingLine";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import type { Need, NeedKind } from "./needs";
import { needDeadlineWords, needWords } from "./need-words";

export interface NeedItemProps {
  readonly need: Need;
  /** Of the webhook. */
  readonly name: string;
  readonly now: EpochMs;
}

const TONES: Readonly<Record<NeedKind, Tone>> = {
  stopped: "danger",
  failing: "warning",
  off: "neutral",
  hole: "warning",
  replaying: "info",
  gone: "danger",
};

export function NeedItem({ need, name, now }: NeedItemProps) {
  const t = useT();
  const { locale } = useLanguage();
  const gapWords = useGapWords();
  const deadline = needDeadlineWords(need, now, t, locale);
  const { help } = need;
  return (
    <Box
      component="li"
      sx={{
        display: "grid",
        gridTemplateColumns: {
          xs: "minmax(0, 1fr) auto",
          md: "8.5rem minmax(0, 1fr) minmax(0, 11rem) 6rem",
        },
        columnGap: 2,
        rowGap: 0.5,
        alignItems: "center",
        py: 1,
        "&:not(:last-of-type)": { borderBottom: 1, borderColor: "divider" },
        "&:first-of-type": { pt: 0 },
        "&:last-of-type": { pb: 0 },
      }}
    >
      <StatusBadge tone={TONES[need.kind]} label={t(`overview.needs.kind.${need.kind}`)} />
      <Box
        sx={{
          minWidth: 0,
          overflowWrap: "anywhere",
          gridRow: { xs: 2, md: 1 },
          gridColumn: { xs: "1 / -1", md: 2 },
        }}
      >
        <Box component="span" sx={{ fontWeight: 600 }}>
          {name}
        </Box>
        {" · "}
        {needWords(need, now, t, locale, gapWords)}
        {need.kind === "failing" && <WaitingLine scope={need.scope} />}
      </Box>
      <Box
        sx={{
          fontWeight: 600,
          fontVariantNumeric: "tabular-nums",
          gridRow: { xs: 3, md: 1 },
          gridColumn: { xs: "1 / -1", md: 3 },
          color: need.deadline?.kind === "losing" ? "tone.danger.ink" : "text.primary",
        }}
      >
        {deadline}
      </Box>
      <Box sx={{ justifySelf: "end", gridRow: 1, gridColumn: { xs: 2, md: 4 } }}>
        <ButtonLink
          to={helpPath(need, now)}
          size="small"
          variant={help === "fix" ? "contained" : "outlined"}
          {...(help !== "fix" && { color: "inherit" })}
        >
          {t(`overview.needs.help.${help}`)}
          <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
        </ButtonLink>
      </Box>
    </Box>
  );
}

function helpPath({ help, gap, scope }: Need, now: EpochMs): string {
  const status = webhookPath(scope, "status");
  if (help === "fix" || gap === null) return status;
  return (help === "replay" ? gapReplayPath(gap, now) : null) ?? gapPath(gap.id);
}
