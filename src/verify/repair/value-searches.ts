// Values that are brought back by trying all that they may have been. The signature says which, so what is found is proof.

import type { CauseId } from "@/verify/causes";
import { type EpochMs, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { cefFronts, instantOf } from "@/verify/record/signed-text";
import { fieldOf, type StoredField, withValues } from "@/verify/record/stored-record";
import { storedInstant } from "./field-repairs";

type Fields = readonly StoredField[];

/** All that a value may have been, or the time in front of CEF. Most likely first; each can be gone through several times. */
export type SearchSpace =
  | {
      readonly kind: "values";
      /** The field that they are of. */
      readonly key: string;
      /** What is written beside it. */
      readonly fields: Fields;
      /** Digits and points only. */
      readonly values: () => Iterable<string>;
    }
  | { readonly kind: "fronts"; readonly fronts: () => Iterable<string> };

export interface ValueSearch {
  readonly cause: CauseId;
  /** Null where nothing looks as if that had happened. */
  readonly space: (fields: Fields) => SearchSpace | null;
}

/** Those that are made together. The longest comes last, so that what an id with zeros at its end takes is not missing to the others. */
export const VALUE_SEARCHES: ReadonlyArray<readonly ValueSearch[]> = [
  [
    { cause: "id_rounded", space: roundedIds },
    { cause: "masked", space: maskedAddresses },
    { cause: "time_rewritten", space: milliseconds },
    { cause: "cef_front", space: otherFronts },
  ],
  [{ cause: "id_spreadsheet", space: cutIds }],
];

/** Below this every whole number is a double of its own. */
const EXACT = BigInt(Number.MAX_SAFE_INTEGER);

/** The id as tools print a double; null when it cannot have been rounded to one. */
function asRounded(fields: Fields): bigint | null {
  const text = fieldOf(fields, "trace_id") ?? "";
  if (!/^\d{16,20}$|^\d(?:\.\d{6,})?[eE]\+?1[5-9]$/.test(text)) return null;
  const id = /^\d+$/.test(text) ? BigInt(text) : BigInt(Number(text));
  const isPrinted = BigInt(Number(text)) === id || text.endsWith("00") || /e/i.test(text);
  return id > EXACT && isPrinted ? id : null;
}

/** Every whole number that becomes the same double. */
function roundedIds(fields: Fields): SearchSpace | null {
  const id = asRounded(fields);
  return id === null ? null : valuesOf("trace_id", fields, () => sameDouble(Number(id)));
}

function* sameDouble(double: number): Generator<string> {
  for (let distance = 0n; ; distance += 1n) {
    const [up, down] = [BigInt(double) + distance, BigInt(double) - distance];
    const isUp = Number(up) === double;
    const isDown = distance > 0n && Number(down) === double;
    if (!isUp && !isDown && distance > 0n) return;
    if (isUp) yield String(up);
    if (isDown) yield String(down);
  }
}

function valuesOf(key: string, fields: Fields, values: () => Iterable<string>): SearchSpace {
  return { kind: "values", key, fields, values };
}

/** The id that a search found for another record with the same stored one. */
export function knownId(fields: Fields, ids: ReadonlyMap<string, string>): SearchSpace | null {
  const id = ids.get(fieldOf(fields, "trace_id") ?? "");
  return id === undefined ? null : valuesOf("trace_id", fields, () => [id]);
}

const SPREADSHEET_DIGITS = 15;
const MOST_CUT_DIGITS = 4;

/** A spreadsheet keeps 15 digits. More than four that are lost are too many to try. */
function cutIds(fields: Fields): SearchSpace | null {
  const text = fieldOf(fields, "trace_id") ?? "";
  const lost = text.length - SPREADSHEET_DIGITS;
  if (!/^\d{16,20}$/.test(text) || lost > MOST_CUT_DIGITS || !text.endsWith("0".repeat(lost))) return null;
  const kept = text.slice(0, SPREADSHEET_DIGITS);
  return valuesOf("trace_id", fields, () =>
    numbered(10 ** lost, (rest) => kept + String(rest).padStart(lost, "0")),
  );
}

function* numbered(count: number, value: (number: number) => string): Generator<string> {
  for (let number = 0; number < count; number += 1) yield value(number);
}

/** The last part of an IPv4 address, where it was set to 0 or masked. */
function maskedAddresses(fields: Fields): SearchSpace | null {
  const [, network] = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.(?:0|[x*]+)$/i.exec(fieldOf(fields, "src") ?? "") ?? [];
  if (network === undefined) return null;
  return valuesOf("src", fields, () => numbered(256, (host) => `${network}.${host}`));
}

/** The milliseconds of `rt`, where only seconds are left. */
function milliseconds(fields: Fields): SearchSpace | null {
  const stored = storedInstant(fields);
  if (stored === null || stored % SECOND_MS !== 0) return null;
  const event_ts = toRfc3339(stored).replace(/\.\d+Z$/, "Z");
  return valuesOf("rt", withValues(fields, { event_ts }), () =>
    numbered(SECOND_MS, (ms) => String(stored + ms)),
  );
}

/** The time in front of CEF is not always that of `rt`. */
const FRONT_RANGE_S = 300;

function otherFronts(fields: Fields): SearchSpace | null {
  const instant = instantOf(fields);
  return instant === null ? null : { kind: "fronts", fronts: () => frontsAround(instant) };
}

function* frontsAround(instant: EpochMs): Generator<string> {
  for (let seconds = 1; seconds <= FRONT_RANGE_S; seconds += 1) {
    for (const shifted of [seconds, -seconds]) yield* cefFronts(instant + shifted * SECOND_MS).slice(0, 1);
  }
}
