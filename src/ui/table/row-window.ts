// Which rows of a list of any length are in the page, by where the list is scrolled. Pure.

export interface RowWindow {
  /** The first row that is seen, counted from 0. */
  readonly first: number;
  /** How many are seen at once. */
  readonly seen: number;
  /** What is taken from a row's place for the key of its element. */
  readonly keyOffset: number;
}

export const CLOSED_WINDOW: RowWindow = { first: 0, seen: 0, keyOffset: 0 };

/** Beyond what is seen, so that slow scrolling finds them there. Rows come into the frame that scrolls to them anyway. */
const OVERSCAN_ROWS = 6;

/** The end is exclusive. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

export function rowRange({ first, seen }: Pick<RowWindow, "first" | "seen">, count: number): RowRange {
  const start = Math.max(0, Math.min(first, count - 1) - OVERSCAN_ROWS);
  return { start, end: Math.min(count, first + seen + OVERSCAN_ROWS) };
}

/**
 * The window at another place. Where no row stays, all elements do: they show other rows, which costs a browser far less
 * than as many new ones.
 */
export function movedWindow(window: RowWindow, first: number, seen: number): RowWindow {
  if (first === window.first && seen === window.seen) return window;
  const { start, end } = rowRange(window, Number.POSITIVE_INFINITY);
  const next = rowRange({ first, seen }, Number.POSITIVE_INFINITY);
  const isAnyLeft = next.start < end && next.end > start;
  return { first, seen, keyOffset: window.keyOffset + (isAnyLeft ? 0 : next.start - start) };
}
