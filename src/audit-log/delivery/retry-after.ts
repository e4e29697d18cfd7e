// The `Retry-After` header of an answer. Owns how its value is read, not when it counts (retry-schedule.ts).

import { END_OF_TIME, parseRfc3339, SECOND_MS, type EpochMs } from "@/lib/epoch";

const BLANKS_AROUND = /^[ \t]+|[ \t]+$/g;
const WHOLE_SECONDS = /^\+?\d+$/;
const RFC_1123 =
  /^(?:mon|tue|wed|thu|fri|sat|sun), (\d{2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) (\d{4}) (\d{2}:\d{2}:\d{2}) [a-z]{3}$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * How long the sender is asked to wait, in ms from `now`, 0 or more; null for text that is neither form, which is ignored.
 *
 * Read as hashicorp/go-retryablehttp reads it: whole seconds (a leading `+` and zeros are fine), or an RFC 1123 date
 * whose zone (any three letters) means UTC and whose weekday is not compared with the date. A past date means 0. There
 * is no cap, but no wait ends after the year 9999: even if a receiver sends many digits, the instant of the next
 * attempt can be computed with and written down.
 *
 * @param receiverNow `now` by the clock that a date is meant by, where it is another one
 */
export function parseRetryAfter(value: string, now: EpochMs, receiverNow: EpochMs = now): number | null {
  const text = value.replace(BLANKS_AROUND, "");
  const waitMs = WHOLE_SECONDS.test(text) ? Number(text) * SECOND_MS : untilDateMs(text, receiverNow);
  if (waitMs === null) return null;
  return Math.max(0, Math.min(waitMs, END_OF_TIME - now));
}

function untilDateMs(text: string, now: EpochMs): number | null {
  const match = RFC_1123.exec(text);
  if (!match) return null;
  const [, day, monthName = "", year, time] = match;
  const month = String(MONTHS.indexOf(monthName.toLowerCase()) + 1).padStart(2, "0");
  const at = parseRfc3339(`${year}-${month}-${day}T${time}Z`);
  return at === null ? null : at - now;
}
