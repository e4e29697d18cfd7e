import Box from "@mui/material/Box";
import type { Gap } from "@/contract/watch/gap";
import { dayTicks } from "@/entities/history/day-ticks";
import { SEGMENT_LOOKS } from "@/entities/history/segment-look";
import { SevenDayEdge } from "@/entities/history/SevenDayEdge";
import { WebhookStrip } from "@/entities/history/WebhookStrip";
import { gapTimes } from "@/entities/gap/gap-times";
import { GapLink } from "@/entities/gap/GapLink";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { PlainLink } from "@/ui/layout/PlainLink";
import { RETENTION_MS } from "@/audit-log/retention";
import type { Segment } from "@/contract/watch/watch-history";
import { readInstant } from "@/contract/wire/instant";
import { formatDuration } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import type { EpochMs } from "@/lib/epoch";
import { gapPath } from "@/lib/console-paths";
import { placed, type StripWindow } from "@/ui/strip/strip-model";
import { Disclosure } from "@/ui/text/Disclosure";

export interface WeekStripProps {
  readonly segments: readonly Segment[];
  /** That are not closed. */
  readonly gaps: readonly Gap[];
  readonly now: EpochMs;
}

/** The last seven days of a webhook, to scale and as a list, with its gaps. */
export function WeekStrip({ segments, gaps, now }: WeekStripProps) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const window = { from: now - RETENTION_MS, to: now };
  const ticks = dayTicks(window, locale, timeZone);
  return (
    <Box>
      <WebhookStrip size="hero" segments={segments} gaps={gaps} window={window} ticks={ticks}>
        <SevenDayEdge />
        {gaps.map((gap) => (
          <MarkLink key={gap.id} gap={gap} window={window} />
        ))}
      </WebhookStrip>
      <Box
        sx={{
          display: "flex",
          flexWrap: "wrap",
          justifyContent: "space-between",
          columnGap: 2,
          typography: "body2",
          color: "text.secondary",
          mt: 0.5,
        }}
      >
        <span>{t("status.week.edge")}</span>
        <span>{t("status.week.zone", { zone: timeZone })}</span>
      </Box>
      {gaps.length > 0 && <GapList gaps={gaps} now={now} />}
      <Box sx={{ mt: 1 }}>
        <Disclosure title={t("status.week.list")}>
          <SegmentList segments={segments} now={now} />
        </Disclosure>
      </Box>
    </Box>
  );
}

/** For those who point at the mark itself; the list below has the same link for everybody. */
function MarkLink({ gap, window }: { readonly gap: Gap; readonly window: StripWindow }) {
  const { from, to } = gapTimes(gap, window.to);
  const place = placed({ from, to }, window);
  if (place === null) return null;
  return (
    <Box
      component={PlainLink}
      to={gapPath(gap.id)}
      aria-hidden
      tabIndex={-1}
      sx={{
        position: "absolute",
        top: 0,
        height: 38,
        left: `${place.left * 100}%`,
        width: `${place.width * 100}%`,
        minWidth: "8px",
      }}
    />
  );
}

function GapList({ gaps, now }: Pick<WeekStripProps, "gaps" | "now">) {
  const t = useT();
  const { deadline } = useGapWords();
  return (
    <Box
      component="ul"
      aria-label={t("status.week.gaps")}
      sx={{ m: 0, mt: 1.5, p: 0, listStyle: "none", display: "grid", rowGap: 0.5 }}
    >
      {gaps.map((gap) => (
        <Box component="li" key={gap.id} sx={{ display: "flex", columnGap: 1 }}>
          <GapMark />
          <span>
            <GapLink gap={gap} now={now} among="text" />
            {gap.events !== null && ` · ${t("status.week.events", { count: gap.events.recorded })}`}
            <Box component="span" sx={{ color: "text.secondary" }}>
              {` · ${deadline(gap, now) ?? ""}`}
            </Box>
          </span>
        </Box>
      ))}
    </Box>
  );
}

/** As the strip marks it. */
function GapMark() {
  return (
    <Box
      aria-hidden
      sx={{
        flexShrink: 0,
        mt: "0.45em",
        width: 18,
        height: 6,
        color: "tone.danger.ink",
        border: "1px solid currentcolor",
        backgroundImage: "repeating-linear-gradient(135deg, currentcolor 0 2px, transparent 2px 6px)",
      }}
    />
  );
}

function SegmentList({ segments, now }: Pick<WeekStripProps, "segments" | "now">) {
  const t = useT();
  const { locale } = useLanguage();
  const { moment } = useGapWords();
  return (
    <Box component="ol" sx={{ m: 0, pl: 2.5, typography: "body2" }}>
      {segments.toReversed().map((segment) => {
        const from = readInstant(segment.from) ?? now;
        const to = segment.to === null ? null : readInstant(segment.to);
        const words = {
          from: moment(from, now),
          to: to === null ? t("status.week.now") : moment(to, now),
          state: t(SEGMENT_LOOKS[segment.state].word),
          length: formatDuration(Math.max(0, (to ?? now) - from), locale),
        };
        return (
          <li key={segment.from}>
            {segment.code === undefined
              ? t("status.week.segment", words)
              : t("status.week.segmentCode", { ...words, code: segment.code })}
            {segment.reason !== undefined && ` ${withGap("·")}${segment.reason}`}
          </li>
        );
      })}
    </Box>
  );
}
