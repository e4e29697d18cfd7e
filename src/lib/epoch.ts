// Instants. Owns their one representation inside the program and their RFC 3339 text at its edges.

/** Milliseconds since 1970-01-01T00:00:00Z, in the world's own (possibly virtual) time. */
export type EpochMs = number;

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The last instant that RFC 3339 can write. */
export const END_OF_TIME: EpochMs = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** `2026-11-21T09:30:00.123Z`: RFC 3339, UTC, always milliseconds. */
export function toRfc3339(instant: EpochMs): string {
  return new Date(instant).toISOString();
}

/** `20261121T093000Z`: UTC, whole seconds, in characters that every system takes in the name of a file. */
export function fileInstant(instant: EpochMs): string {
  return toRfc3339(instant).replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
}

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/**
 * Reads an RFC 3339 date-time; anything finer than a millisecond is cut off.
 * Returns null for any other text, dates that do not exist (30 February) included.
 */
export function parseRfc3339(text: string): EpochMs | null {
  const match = RFC_3339.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, fraction = "", sign, zoneHour = "0", zoneMinute = "0"] =
    match;
  // RFC 3339 allows second 60 for leap seconds; Unix time has none, so it becomes second 59.
  const seconds = Math.min(Number(second), 59);
  const local = new Date(0);
  local.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  local.setUTCHours(Number(hour), Number(minute), seconds, Number(fraction.padEnd(3, "0").slice(0, 3)));
  const exists =
    local.getUTCMonth() === Number(month) - 1 &&
    local.getUTCDate() === Number(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) <= 60 &&
    Number(zoneHour) < 24 &&
    Number(zoneMinute) < 60;
  if (!exists) return null;
  const offset = (Number(zoneHour) * HOUR_MS + Number(zoneMinute) * MINUTE_MS) * (sign === "-" ? -1 : 1);
  return local.getTime() - offset;
}
