import Box from "@mui/material/Box";
import { useDeferredValue, useMemo } from "react";
import type { Region } from "@/audit-log/region";
import { useRegionWords } from "@/entities/region/use-region-words";
import { formatDuration, formatMoment, formatNumber } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import type { BrushRange } from "@/ui/strip/brush-model";
import { BRUSH_OVERHANG_PX, RangeBrush } from "@/ui/strip/RangeBrush";
import { RangeEnds } from "@/ui/strip/RangeEnds";
import { usePulledRange } from "@/ui/strip/use-pulled-range";
import type { Call } from "@/features/logs/calls/group-calls";
import { HISTOGRAM_PARTS, histogramCounter } from "./histogram";
import { useUnsent } from "./use-unsent";
import { HistogramBars, PartMark, UnsentMark } from "./HistogramBars";

export interface LogsHistogramProps {
  readonly calls: readonly Call[];
  /** Both ends included. */
  readonly range: BrushRange;
  /** What is older has not been loaded; null where all of the range has. */
  readonly loadedFrom: EpochMs | null;
  readonly regions: readonly Region[];
  readonly onChoose: (range: BrushRange) => void;
}

const HEIGHT_PX = 56;

/** When it was, and how it ended; a part of the time can be pulled out to see it alone. */
export function LogsHistogram({ calls, range, loadedFrom, regions, onChoose }: LogsHistogramProps) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const { from, to } = range;
  const count = useMemo(() => histogramCounter({ from, to }), [from, to]);
  // The list comes first.
  const counted = useDeferredValue(calls);
  const histogram = useMemo(() => count(counted), [count, counted]);
  const unsent = useUnsent(regions, from, to);
  const regionWords = useRegionWords();
  const unsentText =
    unsent.length > 0 &&
    t("logs.histogram.unsent", { regions: regionWords([...new Set(unsent.map(({ region }) => region))]) });
  const { pulled, brush } = usePulledRange(range, onChoose);
  const moment = (at: EpochMs) => formatMoment(at, to, locale, { timeZone });
  const totals = HISTOGRAM_PARTS.map((part) => ({
    part,
    total: histogram.steps.reduce((sum, { counts }) => sum + counts[part], 0),
  }));
  const fullest = histogram.steps.find(({ total }) => total === histogram.most && total > 0);
  const label = [
    t("logs.histogram.label", { from: moment(from), to: moment(to) }),
    ...totals.map(({ part, total }) => `${t(`logs.histogram.${part}`)}: ${formatNumber(total, locale)}`),
    ...(fullest === undefined
      ? []
      : [
          t("logs.histogram.most", {
            time: moment(fullest.from),
            number: formatNumber(fullest.total, locale),
          }),
        ]),
    ...(unsentText === false ? [] : [unsentText]),
    ...(loadedFrom === null ? [] : [t("logs.histogram.unread", { time: moment(loadedFrom) })]),
  ].join(". ");

  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ position: "relative", mx: `${BRUSH_OVERHANG_PX}px`, pt: 0.5 }}>
        <Box component="figure" aria-label={label} sx={{ m: 0 }}>
          <HistogramBars histogram={histogram} loadedFrom={loadedFrom} unsent={unsent} heightPx={HEIGHT_PX} />
        </Box>
        <Box sx={{ position: "absolute", top: 4, insetInline: 0 }}>
          <RangeBrush
            {...brush}
            labels={{ from: t("logs.histogram.from"), to: t("logs.histogram.to") }}
            valueText={moment}
            heightPx={HEIGHT_PX}
          />
        </Box>
        <RangeEnds
          from={moment(from)}
          between={
            pulled === null
              ? t("logs.histogram.step", { length: formatDuration(histogram.stepMs, locale) })
              : t("logs.histogram.pulled", { from: moment(pulled.from), to: moment(pulled.to) })
          }
          to={moment(to)}
        />
      </Box>
      <Box
        aria-hidden
        sx={{
          display: "flex",
          flexWrap: "wrap",
          columnGap: 2,
          typography: "caption",
          mx: `${BRUSH_OVERHANG_PX}px`,
        }}
      >
        {totals
          .filter(({ total }) => total > 0)
          .map(({ part, total }) => (
            <Box key={part} component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.5 }}>
              <PartMark part={part} />
              {t(`logs.histogram.${part}`)} {formatNumber(total, locale)}
            </Box>
          ))}
        {unsentText !== false && (
          <Box component="span" sx={{ display: "inline-flex", alignItems: "center", gap: 0.5 }}>
            <UnsentMark />
            {unsentText}
          </Box>
        )}
        {loadedFrom !== null && (
          <Box component="span" sx={{ color: "text.secondary" }}>
            {t("logs.histogram.unread", { time: moment(loadedFrom) })}
          </Box>
        )}
      </Box>
    </Box>
  );
}
