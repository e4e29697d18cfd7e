// The history of webhooks as text, a webhook at a time: with hundreds of them nothing of its size is ever in memory, and
// between two pieces other calls have their turn. Tens of thousands of segments say the same few things at other times:
// each is written once, as `segmentBody` has it, and the instants are put in.

import { segmentBody } from "@/contract/watch/wire";
import type { Scope } from "@/history/facts";
import { historyWithin, type Webhook } from "@/history/kept-history";
import type { Segment } from "@/history/segment";
import { DAY_MS, type EpochMs, MINUTE_MS, SECOND_MS, toRfc3339 } from "@/lib/epoch";
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
const MARKED = JSON.stringify(MARK).slice(1, -1);

/** Writes a segment as `JSON.stringify(segmentBody(segment))` does, several times as fast for many that are much alike. */
export function segmentWriter(): (segment: Segment) => string {
  const instant = instantWriter();
  const known: Phrase[] = [];
  return (segment) => {
    const { from, to } = segment;
    if (to === null) return JSON.stringify(segmentBody(segment));
    let phrase = known.find((each) => isSaidBy(each, segment));
    if (!phrase) {
      phrase = phraseOf(segment);
      known.push(phrase);
    }
    const [begin, middle, end] = phrase.text;
    return begin + instant(from) + middle + instant(to) + end;
  };
}

/** What segments say, with the text around their two instants. */
interface Phrase extends Pick<Segment, "state" | "code" | "destinationId" | "reason"> {
  readonly text: readonly [string, string, string];
}

function phraseOf(segment: Segment): Phrase {
  const { state, code, destinationId, reason } = segment;
  const [begin = "", middle = "", end = ""] = JSON.stringify(segmentBody(segment, () => MARK)).split(MARKED);
  return { state, code, destinationId, reason, text: [begin, middle, end] };
}

function isSaidBy({ state, code, destinationId, reason }: Phrase, segment: Segment): boolean {
  return (
    code === segment.code &&
    state === segment.state &&
    destinationId === segment.destinationId &&
    reason === segment.reason
  );
}

/** `toRfc3339` for instants that lie close to each other: a day is written once, and so is each end that is a beginning. */
function instantWriter(): (instant: EpochMs) => string {
  let [day, date] = [Number.NaN, ""];
  let [last, written] = [Number.NaN, ""];
  return (instant) => {
    if (instant === last) return written;
    const its = Math.floor(instant / DAY_MS);
    if (its !== day) [day, date] = [its, toRfc3339(its * DAY_MS).slice(0, "2026-11-21T".length)];
    const ms = instant - its * DAY_MS;
    const minute = MINUTES[Math.floor(ms / MINUTE_MS)]!; // of the day
    const second = SECONDS[Math.floor((ms % MINUTE_MS) / SECOND_MS)]!;
    last = instant;
    written = date + minute + second + MILLISECONDS[ms % SECOND_MS]!;
    return written;
  };
}

const digits = (count: number, length: number) =>
  Array.from({ length: count }, (_, number) => String(number).padStart(length, "0"));
const MINUTES = digits(24, 2).flatMap((hour) => digits(60, 2).map((minute) => `${hour}:${minute}:`));
const SECONDS = digits(60, 2).map((second) => `${second}.`);
const MILLISECONDS = digits(SECOND_MS, 3).map((ms) => `${ms}Z`);
