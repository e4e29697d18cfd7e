import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import type { EpochMs } from "@/lib/epoch";
import { placed, type StripLook, type StripPiece, type StripWindow } from "./strip-model";

export interface StripTick {
  readonly at: EpochMs;
  readonly label: string;
}

export interface TimeStripProps {
  readonly window: StripWindow;
  /** In order, without overlap. */
  readonly pieces: readonly StripPiece[];
  /** Stretches that stand out below the pieces. */
  readonly marks?: readonly StripPiece[];
  readonly ticks?: readonly StripTick[];
  /** All that the strip says, in words: it is one picture. */
  readonly label: string;
  readonly size?: "row" | "hero";
  /** Lies over the strip, such as a brush. */
  readonly children?: ReactNode;
}

const NONE: readonly never[] = [];
const HEIGHTS = { row: 14, hero: 28 } as const;
const MARK_HEIGHT_PX = 6;
const MOST_ON_A_PHONE = 4;

/** A stretch of time with what was so in it, to scale. */
export function TimeStrip({
  window,
  pieces,
  marks = NONE,
  ticks = NONE,
  label,
  size = "row",
  children,
}: TimeStripProps) {
  return (
    <Box sx={{ position: "relative", minWidth: 0, width: "100%" }}>
      <Box component="figure" aria-label={label} sx={{ m: 0 }}>
        <Lane window={window} pieces={pieces} heightPx={HEIGHTS[size]} />
        {marks.length > 0 && (
          <Box sx={{ mt: "2px" }}>
            <Lane window={window} pieces={marks} heightPx={MARK_HEIGHT_PX} />
          </Box>
        )}
        {ticks.length > 0 && <Ticks window={window} ticks={ticks} />}
      </Box>
      {children}
    </Box>
  );
}

function Lane({
  window,
  pieces,
  heightPx,
}: Pick<TimeStripProps, "window" | "pieces"> & { readonly heightPx: number }) {
  return (
    <Box sx={{ position: "relative", height: heightPx, overflow: "hidden", borderRadius: "3px" }}>
      {pieces.map((piece) => {
        const place = placed(piece, window);
        if (!place) return null;
        return (
          <Box
            key={`${piece.from} ${piece.look} ${piece.tone}`}
            sx={{
              position: "absolute",
              insetBlock: 0,
              left: `${place.left * 100}%`,
              width: `${place.width * 100}%`,
              // What was short is still seen.
              minWidth: "2px",
              boxSizing: "border-box",
              color: `tone.${piece.tone}.ink`,
              ...LOOKS[piece.look],
            }}
          />
        );
      })}
    </Box>
  );
}

// Forced colours take every background away; what is filled and striped is drawn in the text's colour there.
const KEPT = {
  "@media (forced-colors: active)": { forcedColorAdjust: "none", color: "CanvasText" },
} as const;

const LOOKS: Readonly<Record<StripLook, object>> = {
  filled: { bgcolor: "currentcolor", opacity: 0.75, borderInlineEnd: "1px solid transparent", ...KEPT },
  striped: {
    border: "1px solid currentcolor",
    backgroundImage: "repeating-linear-gradient(135deg, currentcolor 0 2px, transparent 2px 6px)",
    ...KEPT,
  },
  hollow: { border: "2px solid currentcolor" },
  dashed: { border: "1px dashed currentcolor" },
  dotted: { borderBlock: "2px dotted currentcolor" },
  line: { height: 0, top: "50%", insetBlock: "auto", borderTop: "2px solid currentcolor" },
};

function Ticks({ window, ticks }: { readonly window: StripWindow; readonly ticks: readonly StripTick[] }) {
  return (
    <Box sx={{ position: "relative", height: 18, mt: "2px", overflow: "hidden" }}>
      {ticks.map(({ at, label }) => {
        const place = placed({ from: at, to: null }, window);
        if (!place) return null;
        return (
          <Box
            key={at}
            sx={{
              position: "absolute",
              left: `${place.left * 100}%`,
              pl: "3px",
              borderLeft: 1,
              borderColor: "border.subtle",
              typography: "caption",
              color: "text.secondary",
              lineHeight: 1.2,
              whiteSpace: "nowrap",
              fontVariantNumeric: "tabular-nums",
              // On a phone labels would lie over each other.
              ...(ticks.length > MOST_ON_A_PHONE && {
                "&:nth-of-type(even)": { display: { xs: "none", sm: "block" } },
              }),
            }}
          >
            <Box component="span" sx={{ visibility: roomFor(place.left) }}>
              {label}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

/** Half a label before the edge would be read as another one. @param left share of the width */
function roomFor(left: number): { xs: "visible" | "hidden"; sm: "visible" | "hidden" } {
  return { xs: left > 0.88 ? "hidden" : "visible", sm: left > 0.96 ? "hidden" : "visible" };
}
