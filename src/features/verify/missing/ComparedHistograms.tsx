import Box from "@mui/material/Box";
import { useId } from "react";
import type { ComparedTimes } from "@/features/verify/work/messages";
import { formatDuration, formatMoment, formatNumber } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { BRUSH_OVERHANG_PX, RangeBrush } from "@/ui/strip/RangeBrush";
import { RangeEnds } from "@/ui/strip/RangeEnds";
import { usePulledRange } from "@/ui/strip/use-pulled-range";
import type { Comparison, TimeWindow } from "@/verify/compare/comparison";

export interface ComparedHistogramsProps {
  readonly comparison: Comparison;
  readonly times: ComparedTimes;
  /** A part of the time was pulled out. */
  readonly onChoose: (window: TimeWindow) => void;
}

const HEIGHT_PX = 40;

/** One under the other, to the same scale: what Konnect recorded, and what of it is in the export. */
export function ComparedHistograms({ comparison: { window }, times, onChoose }: ComparedHistogramsProps) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const steps = times.recorded.length;
  const stepMs = (window.to - window.from + 1) / steps;
  const most = times.recorded.reduce((max, count) => Math.max(max, count), 0);
  const moment = (at: number) => formatMoment(at, window.to, locale, { timeZone });
  const sum = (counts: Uint32Array) =>
    formatNumber(
      counts.reduce((total, count) => total + count, 0),
      locale,
    );
  const first = times.missing.findIndex((count) => count > 0);
  const last = times.missing.findLastIndex((count) => count > 0);
  const missing =
    first < 0
      ? ""
      : t("verify.missing.between", {
          from: moment(window.from + first * stepMs),
          to: moment(window.from + (last + 1) * stepMs),
        });
  const { pulled, brush } = usePulledRange(window, onChoose);
  if (most === 0) return null;
  return (
    <Box
      sx={{
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "132px minmax(0, 1fr)" },
        columnGap: 2,
        rowGap: 0.75,
        pr: `${BRUSH_OVERHANG_PX}px`,
        alignItems: "end",
      }}
    >
      <Label text={t("verify.missing.recorded")} count={sum(times.recorded)} />
      <Bars
        label={`${t("verify.missing.recorded")}: ${sum(times.recorded)}`}
        counts={times.recorded}
        most={most}
        missing={null}
      />
      <Label text={t("verify.missing.inExport")} count={sum(times.received)} />
      <Box sx={{ position: "relative", minWidth: 0 }}>
        <Bars
          label={`${t("verify.missing.inExport")}: ${sum(times.received)}. ${missing}`}
          counts={times.received}
          most={most}
          missing={times.missing}
        />
        <Box sx={{ position: "absolute", top: 0, insetInline: 0 }}>
          <RangeBrush
            {...brush}
            labels={{ from: t("verify.missing.brushFrom"), to: t("verify.missing.brushTo") }}
            valueText={moment}
            heightPx={HEIGHT_PX}
          />
        </Box>
      </Box>
      <Box sx={{ gridColumn: { sm: 2 } }}>
        <RangeEnds
          from={moment(window.from)}
          between={
            pulled
              ? t("verify.windows.range", { from: moment(pulled.from), to: moment(pulled.to) })
              : missing || t("verify.missing.step", { length: formatDuration(stepMs, locale) })
          }
          to={moment(window.to)}
        />
      </Box>
    </Box>
  );
}

function Label({ text, count }: { readonly text: string; readonly count: string }) {
  return (
    <Box aria-hidden sx={{ typography: "caption", color: "text.secondary", lineHeight: 1.3 }}>
      {text}{" "}
      <Box component="span" sx={{ fontWeight: 600, color: "text.primary" }}>
        {count}
      </Box>
    </Box>
  );
}

interface BarsProps {
  readonly label: string;
  readonly counts: Uint32Array;
  readonly most: number;
  /** Stands hatched on top of what is there. */
  readonly missing: Uint32Array | null;
}

/** Forced colours leave what is drawn by currentcolor. */
const DRAWN = {
  "@media (forced-colors: active)": { forcedColorAdjust: "none", color: "CanvasText" },
} as const;

function Bars({ label, counts, most, missing }: BarsProps) {
  const hatchId = useId();
  const height = (count: number) => (count === 0 ? 0 : Math.max(4, (count / most) * 100));
  return (
    <Box component="figure" aria-label={label} sx={{ m: 0, minWidth: 0 }}>
      <Box
        component="svg"
        aria-hidden
        viewBox={`0 0 ${counts.length} 100`}
        preserveAspectRatio="none"
        sx={{
          display: "block",
          width: "100%",
          height: HEIGHT_PX,
          borderBottom: 1,
          borderColor: "border.subtle",
          "& rect": { fill: "currentcolor" },
        }}
      >
        <defs>
          <pattern id={hatchId} width="0.4" height="8" patternUnits="userSpaceOnUse">
            <path d="M0 8 L0.4 0" stroke="currentcolor" strokeWidth="1.4" vectorEffect="non-scaling-stroke" />
          </pattern>
        </defs>
        <Box component="g" sx={{ color: "tone.info.ink", opacity: 0.75, ...DRAWN }}>
          {[...counts].map((count, index) =>
            // oxlint-disable-next-line react/no-array-index-key -- a step is its place
            count === 0 ? null : <Bar key={index} index={index} from={0} height={height(count)} />,
          )}
        </Box>
        {missing && (
          <Box
            component="g"
            sx={{ color: "tone.danger.ink", "& rect": { fill: `url(#${hatchId}) !important` }, ...DRAWN }}
          >
            {[...missing].map((count, index) =>
              count === 0 ? null : (
                <Bar
                  // oxlint-disable-next-line react/no-array-index-key -- a step is its place
                  key={index}
                  index={index}
                  from={height(counts[index] ?? 0)}
                  height={height(count)}
                />
              ),
            )}
          </Box>
        )}
      </Box>
    </Box>
  );
}

function Bar({
  index,
  from,
  height,
}: {
  readonly index: number;
  readonly from: number;
  readonly height: number;
}) {
  return <rect x={index + 0.06} width="0.88" y={100 - from - height} height={height} />;
}
