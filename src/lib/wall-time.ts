// Wall-clock time of a zone, in the notation of `<input type="datetime-local">`, and back. Days on which clocks are
// changed have wall-clock times that never happen and others that happen twice, so the way back has 0, 1 or 2 answers.

import { DAY_MS, type EpochMs, parseRfc3339, SECOND_MS } from "./epoch";

/** `2026-11-21T09:30:05`: what a clock in `timeZone` (an IANA name) shows; cut off to the second. */
export function toLocalText(instant: EpochMs, timeZone: string): string {
  const wallMs = instant + offsetMs(instant, timeZone);
  return new Date(wallMs).toISOString().slice(0, "2026-11-21T09:30:05".length);
}

/**
 * The instants at which a clock in `timeZone` shows `text`, earliest first: one as a rule, none while clocks are put
 * forward, two while they are put back. Null for text that is no date and time.
 */
export function instantsOf(text: string, timeZone: string): readonly EpochMs[] | null {
  const withSeconds = /T\d{2}:\d{2}$/.test(text) ? `${text}:00` : text;
  const wallMs = parseRfc3339(`${withSeconds}Z`);
  if (wallMs === null) return null;
  // No zone changes its offset twice within two days.
  const offsets = new Set([offsetMs(wallMs - DAY_MS, timeZone), offsetMs(wallMs + DAY_MS, timeZone)]);
  return [...offsets]
    .map((offset) => wallMs - offset)
    .filter((instant) => instant + offsetMs(instant, timeZone) === wallMs)
    .toSorted((a, b) => a - b);
}

// Making one takes far longer than using it.
const formats = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    // Reckons back before 1582 as UTC does; "iso8601" of V8 changes to Julian dates there.
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}

/** What has to be added to an instant to read a zone's wall clock as if it were UTC. */
function offsetMs(instant: EpochMs, timeZone: string): number {
  const wholeSecond = Math.floor(instant / SECOND_MS) * SECOND_MS;
  const parts = wallClock(timeZone).formatToParts(wholeSecond);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  // Not `Date.UTC`, which takes the year 26 for 1926; a year of two digits is what a field gives that is half typed.
  const wall = new Date(0);
  wall.setUTCFullYear(part("year"), part("month") - 1, part("day"));
  wall.setUTCHours(part("hour"), part("minute"), part("second"));
  return wall.getTime() - wholeSecond;
}
