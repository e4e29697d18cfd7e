// Which columns of the list are shown, and how wide they are: kept by the browser. Pure.

import { LOG_COLUMN_IDS, type LogColumnId } from "./log-column-ids";

export interface ColumnChoice {
  /** In the list's own order; null until chosen: then as many as there is room for. */
  readonly shown: readonly LogColumnId[] | null;
  /** Those that were changed. */
  readonly widthsPx: Readonly<Partial<Record<LogColumnId, number>>>;
}

export const NO_CHOICE: ColumnChoice = { shown: null, widthsPx: {} };

const LEAST_WIDTH_PX = 48;
const MOST_WIDTH_PX = 800;

/** What was stored; anything that means nothing here is left out. */
export function readColumnChoice(stored: string | null): ColumnChoice {
  let parsed: unknown;
  try {
    parsed = JSON.parse(stored ?? "null");
  } catch {
    return NO_CHOICE;
  }
  if (typeof parsed !== "object" || parsed === null) return NO_CHOICE;
  const { shown, widthsPx } = parsed as Partial<Record<string, unknown>>; // an object
  let choice = NO_CHOICE;
  if (Array.isArray(shown)) choice = { ...choice, shown: LOG_COLUMN_IDS.filter((id) => shown.includes(id)) };
  if (typeof widthsPx !== "object" || widthsPx === null) return choice;
  for (const id of LOG_COLUMN_IDS) {
    const width: unknown = Object.hasOwn(widthsPx, id) ? Reflect.get(widthsPx, id) : undefined;
    if (typeof width === "number") choice = withWidth(choice, id, width);
  }
  return choice;
}

/** @param widthPx is kept within what can still be read */
export function withWidth(choice: ColumnChoice, id: LogColumnId, widthPx: number): ColumnChoice {
  const width = Math.round(Math.max(LEAST_WIDTH_PX, Math.min(MOST_WIDTH_PX, widthPx)));
  if (Number.isNaN(width)) return choice;
  return { ...choice, widthsPx: { ...choice.widthsPx, [id]: width } };
}

/** @param shown those that are shown now */
export function withToggled(
  choice: ColumnChoice,
  shown: readonly LogColumnId[],
  toggled: LogColumnId,
): ColumnChoice {
  const isShown = (id: LogColumnId) => (id === toggled ? !shown.includes(id) : shown.includes(id));
  return { ...choice, shown: LOG_COLUMN_IDS.filter(isShown) };
}
