// Values that are brought back by trying all that they may have been. The signature says which, so what is found is proof.

import type { CauseId } from "@/verify/causes";
import { SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { cefFronts, instantOf } from "@/verify/record/signed-text";
import { fieldOf, type StoredField, withValues } from "@/verify/record/stored-record";
import { readInstant } from "./field-repairs";

type Fields = readonly StoredField[];

/** One candidate: fields to write anew, or another time in front of CEF. */
export interface Candidate {
  readonly fields: Fields;
  readonly fronts?: readonly string[];
}

export interface ValueSearch {
  readonly cause: CauseId;
  /** How many are tried at most. */
  readonly candidates: (fields: Fields) => Iterable<Candidate>;
}

export const VALUE_SEARCHES: readonly ValueSearch[] = [
  { cause: "id_rounded", candidates: roundedIds },
  { cause: "masked", candidates: maskedAddresses },
  { cause: "time_rewritten", candidates: milliseconds },
  { cause: "cef_front", candidates: otherFronts },
  // The longest comes last, so that what an id with zeros at its end takes is not missing to the others.
  { cause: "id_spreadsheet", candidates: cutIds },
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
function* roundedIds(fields: Fields): Generator<Candidate> {
  const id = asRounded(fields);
  if (id === null) return;
  const double = Number(id);
  for (let distance = 0n; ; distance += 1n) {
    const [up, down] = [BigInt(double) + distance, BigInt(double) - distance];
    const isUp = Number(up) === double;
    const isDown = distance > 0n && Number(down) === double;
    if (!isUp && !isDown && distance > 0n) return;
    if (isUp) yield { fields: withValues(fields, { trace_id: String(up) }) };
    if (isDown) yield { fields: withValues(fields, { trace_id: String(down) }) };
  }
}

/** The id that a search found for another record with the same stored one. */
export function knownId(fields: Fields, ids: ReadonlyMap<string, string>): readonly Candidate[] {
  const id = ids.get(fieldOf(fields, "trace_id") ?? "");
  return id === undefined ? [] : [{ fields: withValues(fields, { trace_id: id }) }];
}

const SPREADSHEET_DIGITS = 15;
const MOST_CUT_DIGITS = 4;

/** A spreadsheet keeps 15 digits. More than four that are lost are too many to try. */
function* cutIds(fields: Fields): Generator<Candidate> {
  const text = fieldOf(fields, "trace_id") ?? "";
  const lost = text.length - SPREADSHEET_DIGITS;
  if (!/^\d{16,20}$/.test(text) || lost > MOST_CUT_DIGITS || !text.endsWith("0".repeat(lost))) return;
  const first = BigInt(text);
  for (let rest = 0n; rest < 10n ** BigInt(lost); rest += 1n) {
    yield { fields: withValues(fields, { trace_id: String(first + rest) }) };
  }
}

/** The last part of an IPv4 address, where it was set to 0 or masked. */
function* maskedAddresses(fields: Fields): Generator<Candidate> {
  const [, network] = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.(?:0|[x*]+)$/i.exec(fieldOf(fields, "src") ?? "") ?? [];
  if (network === undefined) return;
  for (let host = 0; host < 256; host += 1)
    yield { fields: withValues(fields, { src: `${network}.${host}` }) };
}

/** The milliseconds of `rt`, where only seconds are left. */
function* milliseconds(fields: Fields): Generator<Candidate> {
  const rt = fieldOf(fields, "rt") ?? "";
  const stored = /^\d{11,15}$/.test(rt) ? Number(rt) : (readInstant(rt) ?? instantOf(fields));
  if (stored === null || stored % SECOND_MS !== 0) return;
  const event_ts = toRfc3339(stored).replace(/\.\d+Z$/, "Z");
  for (let ms = 0; ms < SECOND_MS; ms += 1) {
    yield { fields: withValues(fields, { rt: String(stored + ms), event_ts }) };
  }
}

/** The time in front of CEF is not always that of `rt`. */
const FRONT_RANGE_S = 300;

function* otherFronts(fields: Fields): Generator<Candidate> {
  const instant = instantOf(fields);
  if (instant === null) return;
  for (let seconds = 1; seconds <= FRONT_RANGE_S; seconds += 1) {
    for (const shifted of [seconds, -seconds]) {
      yield { fields, fronts: cefFronts(instant + shifted * SECOND_MS).slice(0, 1) };
    }
  }
}
