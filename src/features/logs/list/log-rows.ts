// The loaded entries as rows. What is searched is made once for each entry.

import type { ReadEntry, ReadEntryList } from "@/contract/audit-log-entry";
import type { Region } from "@/audit-log/region";
import type { EpochMs } from "@/lib/epoch";
import { plainText } from "@/lib/plain-text";
import { entryInstant, entryKey } from "@/entities/audit-log-entry/entry-key";
import { valueText } from "@/features/logs/entry-words";

export interface LogRow {
  readonly entry: ReadEntry;
  /** Where it was recorded. */
  readonly region: Region;
  readonly key: string;
  readonly at: EpochMs;
  /** As it is searched: every value of the entry, and the words it is shown with. */
  readonly haystack: string;
}

/** @param words what else an entry is found by, without blanks at its ends */
function toRow(entry: ReadEntry, region: Region, words: (entry: ReadEntry) => string): LogRow {
  const at = entryInstant(entry);
  // Each by itself: plain text, as values mostly are, is far quicker to read. In lower case last, which makes one text of
  // the parts: else the first search would.
  const haystack = `${plainText(valuesText(entry))} ${plainText(words(entry))}`.toLowerCase();
  return { entry, region, key: entryKey(entry, region, at), at, haystack };
}

/** What is there, with one blank in between, so that it stays plain text. */
function valuesText(entry: ReadEntry): string {
  let texts = "";
  for (const [name, value] of Object.entries(entry)) {
    if (name === "signature") continue; // it is not searched for, and any short text occurs in some
    const text = valueText(value);
    if (text !== "") texts += texts === "" ? text : ` ${text}`;
  }
  return texts;
}

/** The rows with others that came later, in their places; what is there already stays as it is. */
export function withNewer(rows: readonly LogRow[], newer: readonly LogRow[]): readonly LogRow[] {
  if (newer.length === 0) return rows;
  const oldest = newer.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const known = new Set<string>();
  for (const { at, key } of rows) {
    if (at < oldest) break;
    known.add(key);
  }
  const fresh = newer.filter(({ key }) => !known.has(key));
  return [...fresh, ...rows].toSorted((a, b) => b.at - a.at);
}

/** Makes rows of a page of a region, once. */
export function rowReader(
  words: (entry: ReadEntry) => string,
): (page: ReadEntryList, region: Region) => LogRow[] {
  return remembered((page, region) => page.data.map((entry) => toRow(entry, region, words)));
}

/** @param read where it takes more than an input, that must be the same for the same input */
function remembered<Input extends object, Rest extends readonly unknown[], Output>(
  read: (input: Input, ...rest: Rest) => Output,
): (input: Input, ...rest: Rest) => Output {
  const known = new WeakMap<Input, Output>();
  return (input, ...rest) => {
    const found = known.get(input);
    if (found !== undefined) return found;
    const output = read(input, ...rest);
    known.set(input, output);
    return output;
  };
}
