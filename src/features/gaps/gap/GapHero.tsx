import Box from "@mui/material/Box";
import Paper from "@mui/material/Paper";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useMemo } from "react";
import { useWatchHistory } from "@/api/watch/use-watch";
import { RETENTION_MS } from "@/audit-log/retention";
import type { Gap } from "@/contract/watch/gap";
import { isOfScope, webhookScopeOf } from "@/entities/gap/gap-scope";
import { gapTimes } from "@/entities/gap/gap-times";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { WebhookStrip } from "@/entities/history/WebhookStrip";
import { formatNumber } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { dayTicks } from "@/entities/history/day-ticks";

export interface GapHeroProps {
  readonly gap: Gap;
  /** As people call it. */
  readonly webhook: string;
  readonly now: EpochMs;
}

/** What the gap means, in a sentence, and where it lies in the last days. */
export function GapHero({ gap, webhook, now }: GapHeroProps) {
  const t = useT();
  const { deadline } = useGapWords();
  const sentence = useSentence(gap, webhook, now);
  const until = deadline(gap, now);
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Stack spacing={1}>
        <Typography sx={{ fontSize: "1.125rem", fontWeight: 600, maxWidth: "72ch" }}>{sentence}</Typography>
        {until !== null && gap.from_is === "unknown" && <div>{t("gaps.fromIs.unknown")}</div>}
        {until !== null && <Typography sx={{ maxWidth: "72ch" }}>{until}</Typography>}
        <Strip gap={gap} now={now} />
      </Stack>
    </Paper>
  );
}

function useSentence(gap: Gap, webhook: string, now: EpochMs): string {
  const t = useT();
  const { locale } = useLanguage();
  const { moment } = useGapWords();
  const { from, to } = gapTimes(gap, now);
  if (gap.closed_by) return t(`gaps.hero.closed.${gap.closed_by.kind}`);
  switch (gap.state) {
    case "replaying":
      return t("gaps.hero.replaying");
    case "lost":
      return t(
        gap.story.some(({ kind }) => kind === "portal_deleted")
          ? "gaps.hero.portalDeleted"
          : "gaps.hero.lost",
      );
    default:
      return missing();
  }

  function missing(): string {
    const start = { webhook, from: moment(from, now) };
    const stretch = to === null ? null : { ...start, to: moment(to, now) };
    if (!gap.events) {
      return stretch ? t("gaps.hero.ended", stretch) : t("gaps.hero.openEnded", start);
    }
    const { recorded: count } = gap.events;
    const counted = { count, number: formatNumber(count, locale) };
    return stretch
      ? t("gaps.hero.endedCounted", { ...stretch, ...counted })
      : t("gaps.hero.openEndedCounted", { ...start, ...counted });
  }
}

/** Nothing where the gap lies before the last seven days, or the host did not tell what was in them. */
function Strip({ gap, now }: Omit<GapHeroProps, "webhook">) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const { data: histories } = useWatchHistory();
  const window = useMemo(() => ({ from: now + MINUTE_MS - RETENTION_MS, to: now + MINUTE_MS }), [now]);
  const ticks = useMemo(() => dayTicks(window, locale, timeZone), [window, locale, timeZone]);
  const history = histories?.find(({ scope }) => isOfScope(scope, webhookScopeOf(gap.scope)));
  const { to } = gapTimes(gap, now);
  if (!history || (to !== null && to <= window.from)) return null;
  return (
    <Box sx={{ pt: 1 }}>
      <Box sx={{ typography: "caption", color: "text.secondary", mb: 0.5 }}>{t("gaps.strip")}</Box>
      <WebhookStrip
        segments={history.segments}
        gaps={[gap]}
        closedGaps="drawn"
        window={window}
        ticks={ticks}
        size="hero"
      />
    </Box>
  );
}
