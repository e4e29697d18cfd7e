import { DAY_MS, type EpochMs, HOUR_MS } from "@/lib/epoch";
import type { StripWindow } from "@/ui/strip/strip-model";
import type { StripTick } from "@/ui/strip/TimeStrip";

/**
 * A midnight in the zone for each day of the window. The first one names its month, and so does one where another month
 * begins; the others have room for the day alone.
 */
export function dayTicks(window: StripWindow, locale: string, timeZone: string): readonly StripTick[] {
  const month = new Intl.DateTimeFormat("en", { month: "numeric", timeZone });
  const monthAndDay = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", timeZone });
  const dayOnly = new Intl.DateTimeFormat(locale, { day: "numeric", timeZone });
  const ticks: StripTick[] = [];
  let named: string | null = null;
  for (let at = firstMidnight(window.from, timeZone); at < window.to; at = nextMidnight(at, timeZone)) {
    const isNamed = month.format(at) !== named;
    named = month.format(at);
    ticks.push({ at, label: (isNamed ? monthAndDay : dayOnly).format(at) });
  }
  return ticks;
}

/** How long a day can be where clocks are turned. */
const LONGEST_DAY_MS = 25 * HOUR_MS;

function nextMidnight(midnight: EpochMs, timeZone: string): EpochMs {
  return midnightBefore(midnight + LONGEST_DAY_MS, timeZone);
}

function firstMidnight(instant: EpochMs, timeZone: string): EpochMs {
  const before = midnightBefore(instant, timeZone);
  return before === instant ? before : nextMidnight(before, timeZone);
}

function midnightBefore(instant: EpochMs, timeZone: string): EpochMs {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const sinceMs =
    ((part("hour") * 60 + part("minute")) * 60 + part("second")) * 1000 + (((instant % 1000) + 1000) % 1000);
  return instant - Math.min(sinceMs, DAY_MS);
}
