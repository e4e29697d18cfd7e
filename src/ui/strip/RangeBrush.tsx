import Box from "@mui/material/Box";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { EpochMs } from "@/lib/epoch";
import { type BrushPart, type BrushRange, dragged, keyMove, type Magnets, stepped } from "./brush-model";
import type { StripWindow } from "./strip-model";

export interface RangeBrushProps {
  /** Of the strip that it lies over. */
  readonly window: StripWindow;
  /** How far it can be pulled; both ends included. */
  readonly limits: BrushRange;
  readonly value: BrushRange;
  readonly onChange: (range: BrushRange) => void;
  /** A pull has ended, or Enter was pressed: what was told last is wanted. */
  readonly onCommit?: () => void;
  readonly magnets: Magnets;
  readonly labels: { readonly from: string; readonly to: string };
  /** An end in words. */
  readonly valueText: (at: EpochMs) => string;
  readonly heightPx: number;
}

interface Pull {
  readonly part: BrushPart;
  readonly startX: number;
  readonly startRange: BrushRange;
}

/** So wide is what a finger meets. It lies outside of the range, where two ends that are close do not cover each other. */
const HANDLE_PX = 24;

/** Room for both handles beside a strip that is drawn to its edges. */
export const BRUSH_OVERHANG_PX = HANDLE_PX / 2;

/**
 * A range of time on a strip: pulled by its ends or as a whole, drawn anew from an empty place, and moved by keys. It
 * keeps nothing itself.
 */
export function RangeBrush(props: RangeBrushProps) {
  const { window, limits, value, onChange, labels, heightPx } = props;
  const trackRef = useRef<HTMLDivElement>(null);
  const pullRef = useRef<Pull | null>(null);
  const share = (at: EpochMs) =>
    Math.max(0, Math.min(1, (at - window.from) / Math.max(1, window.to - window.from)));
  const [left, right] = [share(value.from), share(value.to)];

  const begin = (part: BrushPart) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.stopPropagation();
    const track = trackRef.current?.getBoundingClientRect();
    if (track === undefined || track.width === 0) return;
    const at = window.from + ((event.clientX - track.left) / track.width) * (window.to - window.from);
    const startRange = part === "new" ? { from: at, to: at } : value;
    pullRef.current = { part, startX: event.clientX, startRange };
  };
  const pull = (event: PointerEvent<HTMLElement>) => {
    const width = trackRef.current?.getBoundingClientRect().width ?? 0;
    if (pullRef.current === null || width === 0) return;
    const { part, startX, startRange } = pullRef.current;
    const msPerPx = (window.to - window.from) / width;
    const byMs = (event.clientX - startX) * msPerPx;
    // A press without a pull draws nothing.
    if (part === "new" && Math.abs(event.clientX - startX) < 3) return;
    onChange(dragged(startRange, part, byMs, limits, { msPerPx, magnets: props.magnets }));
  };
  const end = () => {
    pullRef.current = null;
  };
  const finish = () => {
    if (pullRef.current !== null) props.onCommit?.();
    end();
  };
  // The browser has taken the pointer for itself, to scroll.
  const cancel = () => {
    const pulled = pullRef.current;
    end();
    if (pulled !== null && pulled.part !== "new") onChange(pulled.startRange);
  };

  const handle = (which: "from" | "to") => (
    <Box
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <input> has a track of its own, and this strip has two ends
      role="slider"
      tabIndex={0}
      aria-label={labels[which]}
      aria-orientation="horizontal"
      aria-valuemin={which === "from" ? limits.from : value.from}
      aria-valuemax={which === "from" ? value.to : limits.to}
      aria-valuenow={value[which]}
      aria-valuetext={props.valueText(value[which])}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (event.key === "Enter") props.onCommit?.();
        const move = keyMove(event.key, event.shiftKey);
        if (move === null) return;
        event.preventDefault();
        onChange(stepped(value, which, move, limits));
      }}
      onPointerDown={begin(which)}
      sx={{
        position: "absolute",
        top: -4,
        height: heightPx + 4,
        width: HANDLE_PX,
        left: `${(which === "from" ? left : right) * 100}%`,
        ml: which === "from" ? `${-HANDLE_PX}px` : 0,
        cursor: "ew-resize",
        touchAction: "pan-y",
        display: "flex",
        justifyContent: which === "from" ? "flex-end" : "flex-start",
        outlineOffset: "-2px",
      }}
    >
      <Box
        aria-hidden
        sx={{
          width: 10,
          height: 1,
          border: 1,
          borderColor: "primary.main",
          bgcolor: "primary.main",
          borderRadius: which === "from" ? "5px 0 0 5px" : "0 5px 5px 0",
          "@media (forced-colors: active)": {
            forcedColorAdjust: "none",
            bgcolor: "Highlight",
            borderColor: "CanvasText",
          },
        }}
      />
    </Box>
  );

  return (
    // What is pulled has captured the pointer, and its events come up to here.
    <Box
      ref={trackRef}
      onPointerDown={begin("new")}
      onPointerMove={pull}
      onPointerUp={finish}
      onPointerCancel={cancel}
      sx={{
        position: "absolute",
        insetInline: 0,
        top: 0,
        height: heightPx,
        cursor: "crosshair",
        touchAction: "pan-y",
        userSelect: "none",
      }}
    >
      <Box aria-hidden sx={{ ...VEIL, left: 0, width: `${left * 100}%` }} />
      <Box aria-hidden sx={{ ...VEIL, right: 0, width: `${(1 - right) * 100}%` }} />
      <Box
        aria-hidden
        onPointerDown={begin("both")}
        sx={{
          position: "absolute",
          top: -2,
          bottom: 0,
          left: `${left * 100}%`,
          width: `${(right - left) * 100}%`,
          minWidth: "2px",
          borderBlock: "2px solid",
          borderColor: "primary.main",
          cursor: "grab",
          touchAction: "pan-y",
          "&:active": { cursor: "grabbing" },
          "@media (forced-colors: active)": { borderColor: "Highlight" },
        }}
      />
      {handle("from")}
      {handle("to")}
    </Box>
  );
}

/** Over what is not chosen. */
const VEIL = {
  position: "absolute",
  insetBlock: 0,
  bgcolor: "background.paper",
  opacity: 0.65,
  pointerEvents: "none",
} as const;
