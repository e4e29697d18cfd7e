// A stored world as a file, without taking it up: for one that cannot be. Its form is that of a snapshot, so that the
// version that wrote it, or a hand that mended it, can bring it back. What is in it may be anything.

import type { StoredRecord, WorldStore } from "@/mock-server/engine/ports";
import { versionOf } from "@/mock-server/engine/world/migrations";
import { toJson } from "./json";
import { PLACEHOLDER } from "./placeholder";

/** Entries read at a time. */
const CHUNK = 1000;

/** The document, in pieces to be put one behind the other. */
export async function* worldFile(store: WorldStore): AsyncGenerator<string> {
  const records = await store.loadRecords();
  yield `{"version":${JSON.stringify(versionOf(records))},"records":[`;
  for (const [index, record] of records.entries()) yield (index > 0 ? "," : "") + recordText(record);
  yield '],"logs":{';
  const logs = records.filter(({ table }) => table === "log-extents");
  for (const [index, { key: log, value }] of logs.entries()) {
    yield `${index > 0 ? "," : ""}${JSON.stringify(log)}:[`;
    yield* logTexts(store, log, value);
    yield "]";
  }
  yield "}}";
}

function recordText({ table, key, value, order }: StoredRecord): string {
  return text({
    table,
    key,
    value: withoutSecrets(value, table === "receivers" ? "drop" : "replace"),
    order,
  });
}

async function* logTexts(store: WorldStore, log: string, extent: unknown): AsyncGenerator<string> {
  const [first, last] = [ordinalOf(extent, "firstSeq") ?? 1, ordinalOf(extent, "lastSeq")];
  // Without a number that can be believed the log is read as far as entries follow on each other.
  let isFirst = true;
  for (let from = first; from <= (last ?? Infinity); from += CHUNK) {
    const entries = await store.readLog(log, from, Math.min(last ?? Infinity, from + CHUNK - 1));
    for (const { seq, value } of entries) {
      yield (isFirst ? "" : ",") + text({ seq, value: withoutSecrets(value, "drop") });
      isFirst = false;
    }
    if (last === null && entries.length === 0) break;
  }
}

/** A number that a log can have got to; null for anything else. */
function ordinalOf(extent: unknown, name: string): number | null {
  const value = (extent as Readonly<Record<string, unknown>> | null | undefined)?.[name]; // of any form
  const isOrdinal = typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value < 1e9;
  return isOrdinal ? value : null;
}

/** As snapshots have it, by the name alone: in a damaged record nothing else can be relied on. */
function withoutSecrets(value: unknown, how: "drop" | "replace"): unknown {
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, how));
  if (typeof value !== "object" || value === null || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).flatMap(([name, each]) => {
    if (name !== "authorization" || each === null) return [[name, withoutSecrets(each, how)] as const];
    return how === "drop" ? [] : [[name, PLACEHOLDER] as const];
  });
  return Object.fromEntries(entries);
}

/** What JSON cannot say is left as the name of its kind: `String` would call what the damage has put there. */
function text(value: { readonly [name: string]: unknown; readonly value: unknown }): string {
  try {
    return JSON.stringify({ ...value, value: toJson(value.value) ?? null });
  } catch {
    return JSON.stringify({ ...value, value: Object.prototype.toString.call(value.value) });
  }
}
