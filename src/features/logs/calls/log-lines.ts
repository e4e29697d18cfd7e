// The lines of the table: calls, each with its events under it once it is opened, or single events.

import type { LogRow } from "@/features/logs/list/log-rows";
import type { Call } from "./group-calls";

export interface LogLine {
  readonly key: string;
  /** What the line tells of; of a call, its main event. */
  readonly row: LogRow;
  /** Null for an event under its call. */
  readonly call: Call | null;
  /** 2 for an event under its call. */
  readonly level: 1 | 2;
  /** Null where there is nothing to open. */
  readonly isOpen: boolean | null;
}

/** @param openKeys of the calls that are opened */
export function logLines(calls: readonly Call[], openKeys: ReadonlySet<string>): LogLine[] {
  return calls.flatMap((call) => {
    const { key, main, events } = call;
    const isSingle = events.length === 1;
    const isOpen = isSingle ? null : openKeys.has(key);
    // One event is opened by itself, under its own key.
    const line: LogLine = { key: isSingle ? main.key : key, row: main, call, level: 1, isOpen };
    // As it happened: the sign-in first.
    return isOpen ? [line, ...events.toReversed().map((row) => eventLine(row, 2))] : [line];
  });
}

function eventLine(row: LogRow, level: 1 | 2): LogLine {
  return { key: row.key, row, call: null, level, isOpen: null };
}
