import { type EpochMs, HOUR_MS } from "@/lib/epoch";
import type { StripWindow } from "@/ui/strip/strip-model";
import type { StripTick } from "@/ui/strip/TimeStrip";

/**
 * Where each day of the zone begins within the window. The first tick names its month, and so does one where another
 * month begins; the others have room for the day alone.
 */
export function dayTicks(window: StripWindow, locale: string, timeZone: string): readonly StripTick[] {
  const month = new Intl.DateTimeFormat("en", { month: "numeric", timeZone });
  const monthAndDay = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", timeZone });
  const dayOnly = new Intl.DateTimeFormat(locale, { day: "numeric", timeZone });
  let named: string | null = null;
  return dayStarts(window, timeZone).map((at) => {
    const isNamed = month.format(at) !== named;
    named = month.format(at);
    return { at, label: (isNamed ? monthAndDay : dayOnly).format(at) };
  });
}

/** Shorter than any day. */
const STEP_MS = 12 * HOUR_MS;

/**
 * The first instant of each day. Found by the date alone, so that no rule of any zone has to be known: a day may have 23
 * or 25 hours, and one whose midnight is skipped begins at one o'clock. A day that its zone leaves out has no start.
 */
function dayStarts({ from, to }: StripWindow, timeZone: string): EpochMs[] {
  const format = new Intl.DateTimeFormat("en", { dateStyle: "short", timeZone });
  const found: EpochMs[] = [];
  // The instant before the window tells whether a day begins with it.
  for (let before = from - 1; before < to - 1; before += STEP_MS) {
    const after = Math.min(before + STEP_MS, to - 1);
    const date = format.format(after);
    if (date !== format.format(before))
      found.push(firstWhere(before, after, (at) => format.format(at) === date));
  }
  return found;
}

/** @param holds not of `before`, of `after`, and from some instant between them on */
function firstWhere(before: EpochMs, after: EpochMs, holds: (at: EpochMs) => boolean): EpochMs {
  let [low, high] = [before, after];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
