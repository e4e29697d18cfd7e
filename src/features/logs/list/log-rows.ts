// The loaded entries as rows, and searching them. Fast enough for a hundred thousand: what is searched is made once for
// each entry, and a page that was searched is not searched again while others arrive.

import type { ReadEntry, ReadEntryList } from "@/contract/audit-log-entry";
import type { EpochMs } from "@/lib/epoch";
import { searchText } from "@/lib/plain-text";
import { entryInstant, entryKey } from "@/features/logs/entry-key";
import { valueText } from "@/features/logs/entry-words";

export interface LogRow {
  readonly entry: ReadEntry;
  readonly key: string;
  readonly at: EpochMs;
  /** As it is searched: every value of the entry, and the words it is shown with. */
  readonly haystack: string;
}

/** @param words what else an entry is found by */
function toRow(entry: ReadEntry, words: (entry: ReadEntry) => string): LogRow {
  const values = Object.entries(entry)
    .filter(([name]) => name !== "signature") // it is not searched for, and any short text occurs in some
    .map(([, value]) => valueText(value));
  return {
    entry,
    key: entryKey(entry),
    at: entryInstant(entry),
    haystack: searchText(`${values.join("\n")}\n${words(entry)}`),
  };
}

/** Makes rows of a page, once. */
export function rowReader(words: (entry: ReadEntry) => string): (page: ReadEntryList) => LogRow[] {
  return remembered((page) => page.data.map((entry) => toRow(entry, words)));
}

/** Keeps the rows that pass every test. */
export function rowFilter(tests: readonly ((row: LogRow) => boolean)[]): (rows: LogRow[]) => LogRow[] {
  if (tests.length === 0) return (rows) => rows;
  return remembered((rows) => rows.filter((row) => tests.every((test) => test(row))));
}

function remembered<Input extends object, Output>(read: (input: Input) => Output): (input: Input) => Output {
  const known = new WeakMap<Input, Output>();
  return (input) => {
    const found = known.get(input);
    if (found !== undefined) return found;
    const output = read(input);
    known.set(input, output);
    return output;
  };
}
