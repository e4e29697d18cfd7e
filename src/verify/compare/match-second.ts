// Events of one second on both sides → which of those that Konnect recorded are in the export, as a multiset: of two alike
// events and one record of them, one is missing.

import { type ComparableRecord } from "@/verify/tally/tally";
import type { EventIdentity } from "@/verify/record/event-identity";
import type { EventType } from "@/audit-log/record/event";

export interface RecordedEvent extends EventIdentity {
  readonly type: EventType | null;
}

export interface SecondMatch {
  /** Of each event, whether a record of it is there. */
  readonly isReceived: readonly boolean[];
  /** Of each event, whether such a record is genuine: its signature fits. */
  readonly isProven: readonly boolean[];
  /** Events that are received, by what told them. */
  readonly byCall: number;
  readonly bySecond: number;
  readonly deliveredAgain: number;
  readonly otherFormat: number;
  readonly unknown: number;
  readonly unidentified: number;
}

/**
 * Three rungs, the strictest first: all that makes an event; its call and type, where the two sides word it otherwise;
 * and for damaged records, whose words may be lost, the second and type. On each rung genuine records come first.
 */
export function matchSecond(
  events: readonly RecordedEvent[],
  records: readonly ComparableRecord[],
): SecondMatch {
  const isReceived = events.map(() => false);
  const isProven = events.map(() => false);
  const whole = groupsOf(events, wholeKey);
  const count = { byCall: 0, bySecond: 0, deliveredAgain: 0, otherFormat: 0, unknown: 0, unidentified: 0 };
  let left: ComparableRecord[] = [];
  for (const [key, alike] of groupsOf(records, wholeKey)) {
    const copies = alike.map((index) => records[index]!); // its own places
    const recorded = key === null ? [] : (whole.get(key) ?? []);
    for (const index of recorded.slice(0, copies.length)) isReceived[index] = true;
    for (const index of recorded.slice(0, copies.filter(isGenuine).length)) isProven[index] = true;
    const further = recorded.length === 0 ? 0 : Math.max(0, copies.length - recorded.length);
    // Of a record that is not proven the format is not known.
    const formats = new Set(copies.filter(isGenuine).map(({ format }) => format));
    const otherFormat = Math.min(further, Math.max(0, formats.size - 1) * recorded.length);
    count.otherFormat += otherFormat;
    count.deliveredAgain += further - otherFormat;
    if (recorded.length === 0) left.push(...copies);
  }
  left = left.toSorted((a, b) => Number(isGenuine(b)) - Number(isGenuine(a)));
  left = take("byCall", (record) => (record.call === 0 ? null : callKey(record)), left, callKey);
  const damaged = take(
    "bySecond",
    ({ type }) => type ?? "",
    left.filter((record) => !isGenuine(record)),
    ({ type }) => type ?? "",
  );
  const unknown = left.filter(isGenuine);
  for (const record of damaged) {
    if (record.type === null && takeAny()) count.bySecond += 1;
    else if (record.call === 0) count.unidentified += 1;
    else unknown.push(record);
  }
  return { isReceived, isProven, ...count, unknown: unknown.length };

  /** Gives each record an event that is still to be had under its key; what gets none is left. */
  function take(
    rung: "byCall" | "bySecond",
    keyOfRecord: (record: ComparableRecord) => string | null,
    from: readonly ComparableRecord[],
    keyOfEvent: (event: RecordedEvent) => string,
  ): ComparableRecord[] {
    if (from.length === 0) return [];
    const open = groupsOf(
      events.map((event, index) => ({ event, index })).filter(({ index }) => !isReceived[index]),
      ({ event }) => keyOfEvent(event),
    );
    const still = events.flatMap((_, index) => (isReceived[index] ? [] : [index]));
    return from.filter((record) => {
      const key = keyOfRecord(record);
      const next = key === null ? undefined : open.get(key)?.shift();
      const index = next === undefined ? undefined : still[next];
      if (index === undefined) return true;
      isReceived[index] = true;
      isProven[index] = isGenuine(record);
      count[rung] += 1;
      return false;
    });
  }

  function takeAny(): boolean {
    const index = isReceived.indexOf(false);
    if (index >= 0) isReceived[index] = true;
    return index >= 0;
  }
}

function isGenuine({ isProven }: ComparableRecord): boolean {
  return isProven;
}

function wholeKey({ type, call, deed }: RecordedEvent): string | null {
  return type === null || call === 0 || deed === 0 ? null : `${type} ${call} ${deed}`;
}

function callKey({ type, call }: RecordedEvent): string {
  return `${type ?? ""} ${call}`;
}

/** Places of the items with the same key, in order. */
function groupsOf<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}
