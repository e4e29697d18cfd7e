// A record that nothing explained, held against entries that may be of the same event: with their values put in place of
// those that differ, its signature may fit. A signature that fits is proof.

import type { CauseId } from "@/verify/causes";
import { type Judgement, judgementOf } from "@/verify/judge/record-judge";
import { foundReadings } from "@/verify/judge/trials";
import {
  handsFor,
  type Reading,
  type RecordSource,
  type RepairStep,
  type State,
  type Trial,
  trialsOf,
} from "@/verify/judge/trial";
import type { SignatureCheck } from "@/verify/keys/signature-check";
import { fieldOf, isSignature, type StoredField } from "@/verify/record/stored-record";
import { FIELD_REPAIRS } from "@/verify/repair/field-repairs";
import type { NearEntry } from "./near-entries";
import { changeOf } from "./value-change";
import { type Difference, differencesFrom, setsToTry, withRecorded } from "./value-sets";

export type HeldAgainst =
  | { readonly kind: "proven"; readonly judgement: Judgement }
  /** The signature fits an entry from which most of what the record says is different. */
  | { readonly kind: "copied" }
  | {
      readonly kind: "open";
      /** Whether all was tried. */
      readonly isFinished: boolean;
      /** Entries that name the same call, with the fields that they have otherwise: a hint, no proof. */
      readonly sameCall: readonly SameCall[];
    };

export interface SameCall {
  readonly entry: NearEntry;
  /** Without what is the same in other words, hidden or cut. */
  readonly changed: readonly Difference[];
}

/** Ways of reading it; further ones are odd. */
const MOST_READINGS = 4;
/** Those that the record agrees with in most fields. */
const MOST_TRIED_ENTRIES = 6;
/** For one record, so that an export that another key signed ends. */
const MOST_CHECKS = 400;
/** After so many records of a signer in vain, few are made for each: a key is missing rather than a value. */
const PATIENCE = 50;
const FEW_CHECKS = 16;
const FULL_EFFORT_EVERY = 64;

/** A reading with the values that are put into it. */
interface Restoration {
  readonly state: State;
  readonly reading: Reading;
  readonly entry: NearEntry;
  readonly set: readonly Difference[];
  readonly signature: "own" | "entry";
}

interface Restored {
  readonly trial: Trial;
  readonly restoration: Restoration;
}

export class EntryJudge {
  readonly #check: SignatureCheck;
  /** Records in a row, by signer. */
  readonly #inVain = new Map<string, number>();
  /** The keys whose values were restored last, and the way of writing: files have one cause. */
  #lastKeys: string | null = null;
  #lastHand: string | null = null;

  constructor(check: SignatureCheck) {
    this.#check = check;
  }

  /** @param signer records of one share keys */
  async judge(source: RecordSource, entries: readonly NearEntry[], signer: string): Promise<HeldAgainst> {
    const readings = foundReadings(source, MOST_READINGS);
    const fields = readings[0]?.reading.fields ?? [];
    const most = this.#checksFor(signer);
    const tried = new Set<string>();
    let isFinished = true;
    for (const { trial, restoration } of this.#all(readings, nearest(entries, fields))) {
      if (tried.size >= most) {
        isFinished = false;
        break;
      }
      const content = trial.signedText + trial.signature;
      if (tried.has(content)) continue;
      tried.add(content);
      if ((await this.#check.keyOf(trial.signedText, trial.signature)) !== null) {
        this.#inVain.delete(signer);
        return this.#fitting(this.#needed({ trial, restoration }));
      }
    }
    if (tried.size > 0) this.#inVain.set(signer, (this.#inVain.get(signer) ?? 0) + 1);
    return { kind: "open", isFinished, sameCall: sameCallOf(entries, fields) };
  }

  #checksFor(signer: string): number {
    const inVain = this.#inVain.get(signer) ?? 0;
    return inVain < PATIENCE || inVain % FULL_EFFORT_EVERY === 0 ? MOST_CHECKS : FEW_CHECKS;
  }

  #fitting({ trial, restoration }: Restored): HeldAgainst {
    const { set, reading, signature } = restoration;
    if (isAnotherRecord(set, reading.fields)) return { kind: "copied" };
    this.#lastHand = trial.recipe.hand;
    this.#lastKeys = keysOf(set);
    const judgement = judgementOf({ ...trial, causes: [...causesOf(restoration), ...trial.causes] });
    const isRestored = set.length > 0 || signature === "entry";
    // The copy alone does not tell the value.
    return {
      kind: "proven",
      judgement: isRestored ? { ...judgement, verdict: "authentic_restored" } : judgement,
    };
  }

  *#all(readings: ReturnType<typeof foundReadings>, entries: readonly NearEntry[]): Generator<Restored> {
    for (const restoration of this.#restorations(readings, entries))
      for (const trial of this.#trials(restoration)) yield { trial, restoration };
  }

  /** Likely ones first: each further entry, reading and set is less likely than the one before. */
  #restorations(
    readings: ReturnType<typeof foundReadings>,
    entries: readonly NearEntry[],
  ): readonly Restoration[] {
    return entries
      .flatMap((entry, nthEntry) =>
        readings.flatMap(({ state, reading }, nthReading) => {
          const place = { state, reading, entry };
          const sets = reading.signature ? setsToTry(differencesFrom(reading.fields, entry.recorded)) : [];
          const own = sets.map((set, nthSet) => ({
            restoration: { ...place, set, signature: "own" } as const,
            rank: keysOf(set) === this.#lastKeys ? nthEntry : nthEntry * 2 + nthReading * 2 + nthSet + 1,
          }));
          // With values and signature both from the entry it would be the entry that is proven, and not the copy.
          const ofEntry = { ...place, set: [], signature: "entry" } as const;
          return [...own, { restoration: ofEntry, rank: nthEntry + nthReading + sets.length }];
        }),
      )
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ restoration }) => restoration);
  }

  /** Without values that have no part in the text that was signed. */
  #needed(restored: Restored): Restored {
    const { trial, restoration } = restored;
    for (const difference of restoration.set) {
      const fewer = { ...restoration, set: restoration.set.filter((other) => other !== difference) };
      for (const other of this.#trials(fewer))
        if (other.signedText === trial.signedText) return this.#needed({ trial: other, restoration: fewer });
    }
    return restored;
  }

  *#trials({ state, reading, entry, set, signature }: Restoration): Generator<Trial> {
    const signed = signature === "own" ? reading : withSignatureOf(entry, reading);
    if (!signed) return;
    for (const { fields, steps } of completed(withRecorded(signed.fields, set))) {
      const texts = handsFor(signed, fields)
        .filter(({ format }) => signature === "own" || format === "json")
        .toSorted((a, b) => Number(b.hand === this.#lastHand) - Number(a.hand === this.#lastHand));
      yield* trialsOf(state, signed, fields, steps, texts);
      if (signed.format === "cef" && signed.fronts.length > 0) {
        // The time in front may have been told by a value that is restored only now.
        yield* trialsOf(state, signed, fields, steps, handsFor({ ...signed, fronts: [] }, fields));
      }
    }
  }
}

/** Those that agree with the record in most fields. */
function nearest(entries: readonly NearEntry[], fields: readonly StoredField[]): readonly NearEntry[] {
  const values = new Map(fields.map(({ key, value }) => [key, value]));
  return entries
    .map((entry) => ({ entry, agreeing: agreeing(entry, values) }))
    .toSorted((a, b) => b.agreeing - a.agreeing)
    .slice(0, MOST_TRIED_ENTRIES)
    .map(({ entry }) => entry);
}

function agreeing({ recorded }: NearEntry, values: ReadonlyMap<string, string>): number {
  let count = 0;
  for (const [key, value] of recorded) if (values.get(key) === value) count += 1;
  return count;
}

/** The signature of an entry is over the JSON form. What is left of the record's own is no field of it. */
function withSignatureOf({ signature }: NearEntry, reading: Reading): Reading | null {
  if (reading.format !== "json" || !isSignature(signature)) return null;
  return {
    ...reading,
    fields: reading.fields.filter(({ key }) => key !== "sig"),
    signature: { text: signature, isRewritten: false },
  };
}

/** The fields as they are, and with what follows from others, or may have been empty, put back. */
function* completed(
  fields: readonly StoredField[],
): Generator<{ readonly fields: readonly StoredField[]; readonly steps: readonly RepairStep[] }> {
  yield { fields, steps: [] };
  for (const [row, { cause, tries, paired }] of FIELD_REPAIRS.entries()) {
    if (cause !== "field_dropped" && cause !== "time_rewritten") continue;
    for (const [result, repaired] of tries(fields).slice(0, paired).entries())
      yield { fields: repaired, steps: [{ row, result }] };
  }
}

function keysOf(set: readonly Difference[]): string {
  return set.map(({ key }) => key).join(" ");
}

function causesOf({ reading, set, signature }: Restoration): readonly CauseId[] {
  const changes = set.map(({ key, stored, recorded }) => changeOf(key, stored, recorded));
  if (signature === "own") return changes;
  const hasOwn = reading.signature !== null || fieldOf(reading.fields, "sig") !== undefined;
  return [hasOwn ? "signature_differs" : "signature_of_entry", ...changes];
}

/** The signature may have been copied from another record. */
function isAnotherRecord(set: readonly Difference[], fields: readonly StoredField[]): boolean {
  const changed = new Set(changedOf(set).map(({ key }) => key));
  if (changed.has("trace_id") && changed.has("rt")) return true;
  const said = fields.filter(({ key }) => TELLING.has(key)).length;
  return changed.size >= 2 && [...changed].filter((key) => TELLING.has(key)).length * 2 >= said;
}

/** Fields in which events differ. */
const TELLING: ReadonlySet<string> = new Set([
  "trace_id",
  "rt",
  "src",
  "principal_id",
  "user_agent",
  "act",
  "request",
  "query",
  "status",
  "name",
  "event_class_id",
  "action",
  "granted",
]);

function changedOf(differences: readonly Difference[]): readonly Difference[] {
  return differences.filter(
    ({ key, stored, recorded }) => changeOf(key, stored, recorded) === "value_changed",
  );
}

/** What follows from other fields is no difference of its own. */
const DERIVED: ReadonlySet<string> = new Set(["severity", "event_ts"]);

function sameCallOf(entries: readonly NearEntry[], fields: readonly StoredField[]): readonly SameCall[] {
  const id = fieldOf(fields, "trace_id");
  if (id === undefined || id === "") return [];
  return entries
    .filter(({ type, recorded }) => type !== null && recorded.get("trace_id") === id)
    .map((entry) => ({
      entry,
      changed: changedOf(differencesFrom(fields, entry.recorded)).filter(({ key }) => !DERIVED.has(key)),
    }));
}
