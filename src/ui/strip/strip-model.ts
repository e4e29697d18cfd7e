// What a strip of time draws, as shares of its width. Knows times and looks, and nothing of what they stand for.

import type { EpochMs } from "@/lib/epoch";

export interface StripWindow {
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
}

/** Looks differ in more than colour: filled, striped, hollow, dashed, dotted, a line. */
export type StripLook = "filled" | "striped" | "hollow" | "dashed" | "dotted" | "line";

export interface StripPiece {
  readonly from: EpochMs;
  /** Exclusive; null: up to the end of the window. */
  readonly to: EpochMs | null;
  readonly look: StripLook;
  readonly tone: "success" | "danger" | "warning" | "neutral" | "info";
}

export interface PlacedPiece {
  /** Share of the width, 0 to 1. */
  readonly left: number;
  readonly width: number;
}

/** Where a stretch lies in a window; null where it lies outside. */
export function placed(
  piece: { readonly from: EpochMs; readonly to: EpochMs | null },
  { from, to }: StripWindow,
): PlacedPiece | null {
  const begin = Math.max(piece.from, from);
  const end = Math.min(piece.to ?? to, to);
  if (end <= begin || to <= from) return null;
  return { left: (begin - from) / (to - from), width: (end - begin) / (to - from) };
}
