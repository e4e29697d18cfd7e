// The lines of the table: calls, each with its events under it once it is opened, or single events. A line is made when it
// is looked at: of a hundred thousand, a few dozen are in sight.

import { placeOfKey } from "@/entities/audit-log-entry/entry-key";
import type { LogRow } from "@/features/logs/list/log-rows";
import type { Call } from "./group-calls";

export interface LogLine {
  /** What the line tells of; of a call, its main event. */
  readonly row: LogRow;
  /** Null for an event under its call. */
  readonly call: Call | null;
  /** 2 for an event under its call. */
  readonly level: 1 | 2;
  /** Null where there is nothing to open. */
  readonly isOpen: boolean | null;
}

export interface LogLines {
  readonly count: number;
  /** The same object as long as the line is the same. */
  readonly at: (index: number) => LogLine | undefined;
  /** The line of an entry, or that of its call while this is not opened; null where the list has it not. */
  readonly indexOf: (entryKey: string) => number | null;
}

/** @param openKeys of the calls that are opened */
export function logLines(calls: readonly Call[], openKeys: ReadonlySet<string>): LogLines {
  const opened = openKeys.size === 0 ? [] : openedCalls(calls, openKeys);
  const added = opened.reduce((sum, { call }) => sum + call.events.length, 0);
  return {
    count: calls.length + added,
    at: (index) => {
      let before = 0;
      for (const { call, place } of opened) {
        const line = place + before;
        if (index < line) break;
        if (index === line) return lineOf(call, openLines);
        // As it happened: the sign-in first.
        const event = call.events[call.events.length - (index - line)];
        if (event !== undefined) return eventLine(event);
        before += call.events.length;
      }
      const call = calls[index - before];
      return call && lineOf(call, closedLines);
    },
    indexOf: (entryKey) => {
      const place = callIndexOf(calls, entryKey);
      if (place === -1) return null;
      let index = place;
      for (const { call, place: openedPlace } of opened) {
        if (openedPlace < place) index += call.events.length;
        else if (openedPlace === place) {
          index += call.events.length - call.events.findIndex(({ key }) => key === entryKey);
        }
      }
      return index;
    },
  };
}

/** The place of the call that has an entry, -1 where none has it. Calls stand newest first, by their newest events. */
export function callIndexOf(calls: readonly Call[], entryKey: string): number {
  const at = placeOfKey(entryKey)?.at;
  if (at === undefined) return -1;
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const newest = calls[middle]?.events[0];
    if (newest !== undefined && newest.at >= at) low = middle + 1;
    else high = middle;
  }
  // None of those that are older altogether; of the others, most likely one of the last.
  return calls.findLastIndex(
    ({ events }, index) => index < low && events.some(({ key }) => key === entryKey),
  );
}

interface OpenedCall {
  readonly call: Call;
  /** Among the calls. */
  readonly place: number;
}

function openedCalls(calls: readonly Call[], openKeys: ReadonlySet<string>): OpenedCall[] {
  return calls.flatMap((call, place) =>
    call.events.length > 1 && openKeys.has(call.key) ? [{ call, place }] : [],
  );
}

type KnownLines = WeakMap<object, LogLine>;
const closedLines: KnownLines = new WeakMap();
const openLines: KnownLines = new WeakMap();
const eventLines: KnownLines = new WeakMap();

function lineOf(call: Call, known: KnownLines): LogLine {
  const isOpen = call.events.length === 1 ? null : known === openLines;
  return remembered(known, call, () => ({ row: call.main, call, level: 1, isOpen }));
}

function eventLine(row: LogRow): LogLine {
  return remembered(eventLines, row, () => ({ row, call: null, level: 2, isOpen: null }));
}

function remembered(known: KnownLines, of: object, make: () => LogLine): LogLine {
  const found = known.get(of);
  if (found !== undefined) return found;
  const line = make();
  known.set(of, line);
  return line;
}
