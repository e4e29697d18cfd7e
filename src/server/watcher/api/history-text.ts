// The history of webhooks as text, a webhook at a time: with hundreds of them nothing of its size is ever in memory, and
// between two pieces other calls have their turn. Tens of thousands of segments say the same few things at other times:
// each is written once, as `segmentBody` has it, and the instants are put in.

import { segmentBody } from "@/contract/watch/wire";
import type { Scope } from "@/history/facts";
import { historyWithin, type Webhook } from "@/history/kept-history";
import type { Segment } from "@/history/segment";
import { DAY_MS, type EpochMs, HOUR_MS, MINUTE_MS, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { type HistoryQuery, restOfHistory } from "@/watch-api/history-calls";

/** @param webhook with the segments that reach beyond an instant */
export function* historyText(
  { window, scopes }: HistoryQuery,
  webhook: (scope: Scope, from: EpochMs) => Webhook,
  now: EpochMs,
): Generator<string> {
  const text = segmentWriter();
  let before = '{"data":[';
  for (const scope of scopes) {
    const kept = webhook(scope, window.from);
    const segments = historyWithin(kept, window, now);
    const rest = JSON.stringify(restOfHistory(scope, kept.ledger, segments, now));
    yield `${before}${rest.slice(0, -1)},"segments":[${segments.map(text).join(",")}]}`;
    before = ",";
  }
  yield scopes.length === 0 ? `${before}]}` : "]}";
}

/** Stands where an instant is to be. */
const MARK = "\u0000";
const WRITTEN_MARK = JSON.stringify(MARK);

/** `JSON.stringify(segmentBody(segment))`, several times as fast for segments that are much alike. */
export function segmentWriter(): (segment: Segment) => string {
  const instant = instantWriter();
  const written = new Map<string, readonly string[]>();
  return (segment) => {
    const { from, to, state, code, destinationId, reason } = segment;
    if (to === null) return JSON.stringify(segmentBody(segment));
    const key = `${state} ${code} ${destinationId} ${reason}`;
    let parts = written.get(key);
    if (!parts) {
      parts = JSON.stringify(segmentBody(segment, () => MARK)).split(WRITTEN_MARK);
      written.set(key, parts);
    }
    const [begin = "", middle = "", end = ""] = parts;
    return `${begin}"${instant(from)}"${middle}"${instant(to)}"${end}`;
  };
}

/** `toRfc3339` for instants that lie close to each other: a day is written once. */
function instantWriter(): (instant: EpochMs) => string {
  let [day, date] = [Number.NaN, ""];
  return (instant) => {
    const its = Math.floor(instant / DAY_MS);
    if (its !== day) [day, date] = [its, toRfc3339(its * DAY_MS).slice(0, "2026-11-21T".length)];
    const ms = instant - its * DAY_MS;
    const hours = Math.floor(ms / HOUR_MS);
    const minutes = Math.floor((ms % HOUR_MS) / MINUTE_MS);
    const seconds = Math.floor((ms % MINUTE_MS) / SECOND_MS);
    return `${date}${TWO[hours]}:${TWO[minutes]}:${TWO[seconds]}.${THREE[ms % SECOND_MS]}Z`;
  };
}

const digits = (count: number, length: number) =>
  Array.from({ length: count }, (_, number) => String(number).padStart(length, "0"));
const TWO = digits(60, 2);
const THREE = digits(1000, 3);
