import Box from "@mui/material/Box";
import { memo, useId } from "react";
import type { EpochMs } from "@/lib/epoch";
import type { Unsent } from "./use-unsent";
import { type Histogram, HISTOGRAM_PARTS, type HistogramPart } from "./histogram";

export interface HistogramBarsProps {
  readonly histogram: Histogram;
  readonly loadedFrom: EpochMs | null;
  readonly unsent: readonly Unsent[];
  readonly heightPx: number;
}

const TONES: Readonly<Record<HistogramPart, "info" | "neutral" | "warning" | "danger">> = {
  usual: "info",
  clientError: "neutral",
  denied: "warning",
  serverError: "danger",
};

/** What differs in more than colour: what went as usual is pale, the others are full, and what is worst stands on top. */
const OPACITIES: Readonly<Record<HistogramPart, number>> = {
  usual: 0.45,
  clientError: 0.7,
  denied: 0.85,
  serverError: 1,
};

/** Forced colours leave what is drawn by borders and currentcolor. */
const DRAWN = {
  "@media (forced-colors: active)": { forcedColorAdjust: "none", color: "CanvasText" },
} as const;

/** Stacked, to scale of the fullest step; hatched where nothing has been loaded, with a line above where something was not sent. */
export const HistogramBars = memo((props: HistogramBarsProps) => {
  const {
    histogram: { steps, most },
    loadedFrom,
    unsent,
    heightPx,
  } = props;
  const hatchId = useId();
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return null;
  const placeOf = (at: EpochMs) => ((at - first.from) / (last.to - first.from)) * steps.length;
  const unread = loadedFrom === null ? 0 : placeOf(loadedFrom);
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox={`0 0 ${steps.length} 100`}
      preserveAspectRatio="none"
      sx={{
        display: "block",
        width: "100%",
        height: heightPx,
        borderBottom: 1,
        borderColor: "border.subtle",
        "& rect": { fill: "currentcolor" },
      }}
    >
      <defs>
        <pattern id={hatchId} width="0.5" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 8 L0.5 0" stroke="currentcolor" strokeWidth="1" vectorEffect="non-scaling-stroke" />
        </pattern>
      </defs>
      {unread > 0 && (
        <Box component="g" sx={{ color: "border.control", opacity: 0.5, ...DRAWN }}>
          <rect width={unread} height="100" style={{ fill: `url(#${hatchId})` }} />
        </Box>
      )}
      {HISTOGRAM_PARTS.map((part, level) => (
        <Box
          component="g"
          key={part}
          sx={{ color: `tone.${TONES[part]}.ink`, opacity: OPACITIES[part], ...DRAWN }}
        >
          {steps.map(({ from, counts }, index) => {
            if (counts[part] === 0) return null;
            const below = HISTOGRAM_PARTS.slice(0, level).reduce((sum, each) => sum + counts[each], 0);
            const height = (counts[part] / most) * 100;
            return (
              <rect
                key={from}
                x={index + 0.08}
                width="0.84"
                y={100 - (below / most) * 100 - height}
                height={height}
              />
            );
          })}
        </Box>
      ))}
      <Box component="g" sx={{ color: "tone.warning.ink", ...DRAWN }}>
        {unsent.map(({ region, from, to }) => (
          <rect key={`${region} ${from}`} x={placeOf(from)} width={placeOf(to) - placeOf(from)} height="7" />
        ))}
      </Box>
    </Box>
  );
});

/** Beside the word for it. */
export function PartMark({ part }: { readonly part: HistogramPart }) {
  return (
    <Box
      component="span"
      sx={{
        width: 10,
        height: 10,
        borderRadius: "2px",
        bgcolor: `tone.${TONES[part]}.ink`,
        opacity: OPACITIES[part],
        "@media (forced-colors: active)": { forcedColorAdjust: "none", bgcolor: "CanvasText" },
      }}
    />
  );
}

/** Beside the words for what was not sent. */
export function UnsentMark() {
  return (
    <Box
      component="span"
      sx={{
        width: 10,
        height: 4,
        bgcolor: "tone.warning.ink",
        "@media (forced-colors: active)": { forcedColorAdjust: "none", bgcolor: "CanvasText" },
      }}
    />
  );
}
