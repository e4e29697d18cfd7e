// Instants on the wire: RFC 3339 text. Reading them into numbers is the business of lib/epoch.

import * as z from "zod/mini";
import { type EpochMs, parseRfc3339 } from "@/lib/epoch";
import { bodyRule } from "./body-rule";

/** What the API answers where it has no time to tell, such as before the first replay job. */
export const ZERO_TIME = "0001-01-01T00:00:00Z";

const NEVER_BEFORE = parseRfc3339("0002-01-01T00:00:00Z") ?? 0;

/** Whether a server that has to write some instant means none: the zero time in any spelling, or nothing at all. */
export function isNever(text: string): boolean {
  if (text === "") return true;
  const instant = parseRfc3339(text);
  return instant !== null && instant < NEVER_BEFORE;
}

/** The instant in the text of an answer; null where it means "never", is absent, or cannot be read. */
export function readInstant(text: string | undefined): EpochMs | null {
  return text === undefined || isNever(text) ? null : parseRfc3339(text);
}

/** RFC 3339 date-time text, in any zone and with any number of fraction digits. */
export const instantSchema = z
  .string()
  .check(
    bodyRule(
      (text) => parseRfc3339(text) !== null,
      { rule: "is_date_time", reason: "must be an RFC 3339 date-time", detail: "Invalid value" },
      { format: "date-time" },
    ),
  );
