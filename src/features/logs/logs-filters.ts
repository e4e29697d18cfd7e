// The filters of Logs, one row each: how the address says it, what nothing chosen is, and which of the loaded entries it
// keeps. Address, search, "no match" and the chips derive from it. Knows no router and no components.

import { AUDIT_LOG_ENTRY_TYPES, type AuditLogEntryType } from "@/contract/audit-log-entry";
import type { MessageKey, PlainMessageKey } from "@/i18n/message-key";
import { searchWords } from "@/lib/word-matcher";
import type { LogRow } from "./list/log-rows";

type RowTest = (row: LogRow) => boolean;

interface Filter<Value> {
  /** In the page's address. */
  readonly parameter: string;
  /** What stands where nothing is chosen. */
  readonly none: Value;
  readonly read: (given: string | null) => Value;
  /** Null: left out of the address. */
  readonly write: (value: Value) => string | null;
  /**
   * * A test: it narrows what is loaded. Null where the value keeps all.
   * * `api`: it narrows what is asked for.
   * * `whole_list`: what it leaves out depends on other entries, and it is told by itself.
   */
  readonly keeps: ((value: Value) => RowTest | null) | "api" | "whole_list";
}

const TYPE: Filter<AuditLogEntryType | null> = {
  parameter: "type",
  none: null,
  read: (given) => AUDIT_LOG_ENTRY_TYPES.find((type) => type === given) ?? null,
  write: (type) => type,
  keeps: "api",
};

/** Free text, as typed: every word of it, in any order and either case. */
const TEXT: Filter<string> = {
  parameter: "q",
  none: "",
  read: (given) => given ?? "",
  write: (text) => text || null,
  keeps: (text) => {
    const terms = searchWords(text);
    return terms.length === 0 ? null : ({ haystack }) => terms.every((term) => haystack.includes(term));
  },
};

/** Only the events of one call. */
const TRACE: Filter<string | null> = {
  parameter: "trace",
  none: null,
  read: (given) => given || null,
  write: (traceId) => traceId,
  keeps: (traceId) => (traceId === null ? null : ({ entry }) => entry.trace_id === traceId),
};

/** Whether entries show that are there because the viewer looked at this console. */
const OWN_READS: Filter<"shown" | "hidden"> = {
  parameter: "own-reads",
  none: "hidden",
  read: (given) => (given === "shown" ? "shown" : "hidden"),
  write: (choice) => (choice === "shown" ? "shown" : null),
  keeps: "whole_list",
};

const FILTERS = { type: TYPE, text: TEXT, traceId: TRACE, ownReads: OWN_READS };

/** What is chosen, by the filters' names. */
export type FilterValues = {
  readonly [Name in keyof typeof FILTERS]: (typeof FILTERS)[Name]["none"];
};

type FilterName = keyof FilterValues;

/** Filters that are set from an entry show as a chip that takes them back. */
export const FILTER_CHIPS = [
  { name: "traceId", shown: "logs.filter.trace", remove: "logs.filter.removeTrace" },
] as const satisfies readonly {
  readonly name: FilterName;
  readonly shown: MessageKey;
  readonly remove: PlainMessageKey;
}[];

const NAMES = Object.keys(FILTERS) as FilterName[]; // the keys of a constant

/** A row of the table whose value is of any type; only what it read is given back to it. */
function filterOf(name: FilterName): Filter<unknown> {
  return FILTERS[name] as unknown as Filter<unknown>; // as said above
}

function valuesOf(valueOf: (name: FilterName) => unknown): FilterValues {
  return Object.fromEntries(NAMES.map((name) => [name, valueOf(name)])) as FilterValues; // one value a name
}

/** Nothing chosen. */
export const NO_FILTERS: FilterValues = valuesOf((name) => filterOf(name).none);

/** Words that mean nothing here are read as if they were not there. */
export function readFilters(params: URLSearchParams): FilterValues {
  return valuesOf((name) => filterOf(name).read(params.get(filterOf(name).parameter)));
}

/** The parameters and what they say; null where one is left out. */
export function filterParameters(values: FilterValues): ReadonlyArray<readonly [string, string | null]> {
  return NAMES.map((name) => [filterOf(name).parameter, filterOf(name).write(values[name])]);
}

/** The tests that a loaded entry has to pass. */
export function rowTests(values: FilterValues): readonly RowTest[] {
  return NAMES.flatMap((name) => {
    const { keeps } = filterOf(name);
    const test = typeof keeps === "function" ? keeps(values[name]) : null;
    return test === null ? [] : [test];
  });
}

/** Whether what is loaded is narrowed. */
export function isSearching(values: FilterValues): boolean {
  return rowTests(values).length > 0;
}

/** Whether anything was chosen that may be why there is no entry. */
export function isFiltered(values: FilterValues): boolean {
  return (
    isSearching(values) ||
    NAMES.some((name) => filterOf(name).keeps === "api" && values[name] !== NO_FILTERS[name])
  );
}
