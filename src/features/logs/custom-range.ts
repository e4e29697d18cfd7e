// The two fields of a custom time range: their text, and what is wrong with it. Text is a wall clock's, in the zone that
// the viewer chose, because that is what the platform's own date-time field gives.

import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { RETENTION_MS, type TimeRange, type ZoneChoice } from "./logs-address";

export interface RangeText {
  readonly from: string;
  readonly to: string;
}

export type RangeFault = "required" | "tooEarly" | "inFuture" | "reversed";

export type RangeReading =
  | { readonly ok: true; readonly range: TimeRange & { kind: "custom" } }
  | { readonly ok: false; readonly faults: Partial<Record<keyof RangeText, RangeFault>> };

/** `2026-11-21T09:30:05`, for a date-time field with seconds. */
export function toFieldText(instant: EpochMs, zone: ZoneChoice): string {
  const shiftMs = zone === "utc" ? 0 : -new Date(instant).getTimezoneOffset() * MINUTE_MS;
  return new Date(instant + shiftMs).toISOString().slice(0, 19);
}

/** Null for text that is no date and time. In the hour that comes twice when summer time ends, the first one is meant. */
function fromFieldText(text: string, zone: ZoneChoice): EpochMs | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(text)) return null;
  const instant = Date.parse(zone === "utc" ? `${text}Z` : text);
  return Number.isNaN(instant) ? null : instant;
}

/** Both fields name whole seconds, so the whole last second is meant. */
const SECOND_LEFT_MS = 999;
/** Whoever types needs a moment; the field's own minimum was seven days ago when it was shown. */
const GRACE_MS = MINUTE_MS;

export function readRange(text: RangeText, zone: ZoneChoice, now: EpochMs): RangeReading {
  const from = fromFieldText(text.from, zone);
  const to = fromFieldText(text.to, zone);
  const faults: Partial<Record<keyof RangeText, RangeFault>> = {};
  if (from === null) faults.from = "required";
  else if (from < now - RETENTION_MS - GRACE_MS) faults.from = "tooEarly";
  else if (from > now) faults.from = "inFuture";
  if (to === null) faults.to = "required";
  else if (to > now + GRACE_MS) faults.to = "inFuture";
  else if (from !== null && to < from) faults.to = "reversed";
  if (from === null || to === null || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, range: { kind: "custom", from, to: to + SECOND_LEFT_MS } };
}
