// Numbers, times and sizes by `Intl`. Pure: the locale always comes in, and "now" does too.

import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type EpochMs } from "@/lib/epoch";
import { dateTimeFormat, numberFormat, relativeTimeFormat } from "./kept-formats";

export interface DateTimeOptions {
  /** IANA name; the viewer's own zone when left out. */
  readonly timeZone?: string;
  /** `minute` for tables, `second` (the default) for anything compared with a log. */
  readonly precision?: "minute" | "second" | "millisecond";
}

/** Date, time and always the zone: `21 Nov 2026, 18:30:05 GMT+9`. */
export function formatDateTime(instant: EpochMs, locale: string, options: DateTimeOptions = {}): string {
  return dateTimeFormat(locale, {
    ...dateTimeParts(options.precision ?? "second"),
    year: "numeric",
    timeZoneName: "short",
    timeZone: options.timeZone ?? viewerTimeZone(),
  }).format(instant);
}

/**
 * For sentences and titles on a page that names the zone: `Nov 21, 18:30`. With the year where that is not `now`'s.
 */
export function formatMoment(
  instant: EpochMs,
  now: EpochMs,
  locale: string,
  { timeZone = viewerTimeZone() }: Pick<DateTimeOptions, "timeZone"> = {},
): string {
  const year = dateTimeFormat("en", { year: "numeric", timeZone });
  return dateTimeFormat(locale, {
    ...dateTimeParts("minute"),
    ...(year.format(instant) === year.format(now) ? {} : { year: "numeric" }),
    timeZone,
  }).format(instant);
}

/** For long tables of recent times, whose head names the zone: `Nov 21, 18:30:05.120`. */
export function columnTimeFormat(locale: string, timeZone: string): (instant: EpochMs) => string {
  const format = dateTimeFormat(locale, { ...dateTimeParts("millisecond"), timeZone });
  return (instant) => format.format(instant);
}

/** `Temporal`, where the browser has it. */
const { Temporal } = globalThis as { readonly Temporal?: { readonly Now: { timeZoneId(): string } } };

/** The IANA name of the viewer's zone: `Asia/Tokyo`. */
export function viewerTimeZone(): string {
  // A first visit asks for the zone before it formats a time, and the first format takes some 20 ms to make.
  return Temporal ? Temporal.Now.timeZoneId() : new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function dateTimeParts(precision: "minute" | "second" | "millisecond"): Intl.DateTimeFormatOptions {
  return {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    ...(precision === "minute" ? {} : { second: "2-digit" }),
    ...(precision === "millisecond" ? { fractionalSecondDigits: 3 } : {}),
  };
}

const RELATIVE_UNITS = [
  { unit: "day", lengthMs: DAY_MS },
  { unit: "hour", lengthMs: HOUR_MS },
  { unit: "minute", lengthMs: MINUTE_MS },
  { unit: "second", lengthMs: SECOND_MS },
] as const;

/** Below this, days are too coarse, and "yesterday" depends on whose midnight is meant. */
const DAYS_FROM_MS = 72 * HOUR_MS;

/** `3 minutes ago`, `47 hours ago`, `in 4 days`. Cut off, never rounded up: 119 minutes are one hour, not two. */
export function formatRelative(instant: EpochMs, now: EpochMs, locale: string): string {
  const format = relativeTimeFormat(locale, { numeric: "auto" });
  const distanceMs = instant - now;
  for (const { unit, lengthMs } of RELATIVE_UNITS) {
    const beginsAtMs = unit === "day" ? DAYS_FROM_MS : lengthMs;
    if (Math.abs(distanceMs) >= beginsAtMs) return format.format(Math.trunc(distanceMs / lengthMs), unit);
  }
  return format.format(0, "second");
}

export function formatNumber(value: number, locale: string): string {
  // Three digits read alike in both languages; a first visit that has only such numbers needs no format.
  if (Number.isInteger(value) && Math.abs(value) < 1000) return String(value);
  return numberFormat(locale).format(value);
}

const BYTE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Decimal units, as collectors bill them: 1 kB is 1000 bytes. */
export function formatBytes(bytes: number, locale: string): string {
  let value = bytes;
  let index = 0;
  // By the rounded value, so that nothing reads "1,000 kB".
  while (Math.round(value) >= 1000 && index < BYTE_UNITS.length - 1) {
    value /= 1000;
    index += 1;
  }
  return numberFormat(locale, {
    style: "unit",
    unit: BYTE_UNITS[index] ?? "byte",
    // "12 byte" is what the short form says in English.
    unitDisplay: index === 0 ? "long" : "short",
    maximumFractionDigits: index === 0 || value >= 100 ? 0 : 1,
  }).format(value);
}

const TENTHS_BELOW_MS = 10 * SECOND_MS;

/** Tenths below ten seconds, then the two largest parts: `350 ms`, `1.5 sec`, `2 min 5 sec`, `1 hr 3 min`. */
export function formatDuration(durationMs: number, locale: string): string {
  const part = (value: number, unit: string) =>
    numberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay: "short",
      maximumFractionDigits: 1,
    }).format(value);
  if (durationMs < SECOND_MS) return part(Math.round(durationMs), "millisecond");
  if (durationMs < TENTHS_BELOW_MS) return part(durationMs / SECOND_MS, "second");
  let restMs = durationMs;
  const parts: string[] = [];
  for (const { unit, lengthMs } of RELATIVE_UNITS) {
    const count = Math.floor(restMs / lengthMs);
    restMs -= count * lengthMs;
    if (count > 0) parts.push(part(count, unit));
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.join(" ");
}
