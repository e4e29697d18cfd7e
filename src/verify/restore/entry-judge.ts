// A record that nothing explained, held against entries that may be of the same event: with their values put in place of
// those that differ, its signature may fit. What fits is proof, whoever changed the value.

import type { ReadEntry } from "@/contract/audit-log-entry";
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
import { type RecordedValues, recordedValues } from "./recorded-values";
import { causeOf } from "./restored-cause";
import { type Difference, differencesFrom, setsToTry, withRecorded } from "./value-sets";

export interface HeldAgainst {
  /** Null where no value of an entry makes the signature fit. */
  readonly judgement: Judgement | null;
  /** Then, where one entry alone is of the same call and type: what it says otherwise. A hint, no proof. */
  readonly differences: readonly Difference[];
}

/** Ways of reading it; further ones are odd. */
const MOST_READINGS = 4;
/** Those that the record agrees with in most fields. */
const MOST_ENTRIES = 6;
/** For one record, so that an export that another key signed ends. */
const MOST_CHECKS = 400;
/** After so many records in a row in vain, few are made for each: a key is missing rather than a value. */
const PATIENCE = 50;
const FEW_CHECKS = 16;

/** A reading with the fields that are written, and what was done to them. */
interface Restoration {
  readonly state: State;
  readonly reading: Reading;
  readonly entry: Candidate;
  readonly set: readonly Difference[];
}

interface Restored {
  readonly trial: Trial;
  readonly restoration: Restoration;
}

interface Candidate {
  readonly recorded: RecordedValues;
  /** Of the JSON form of the same event. */
  readonly signature: string;
}

export class EntryJudge {
  readonly #check: SignatureCheck;
  #inVain = 0;
  /** The keys whose values were restored last, and the way of writing: files have one cause. */
  #lastKeys: string | null = null;
  #lastHand: string | null = null;

  constructor(check: SignatureCheck) {
    this.#check = check;
  }

  async judge(source: RecordSource, entries: readonly ReadEntry[]): Promise<HeldAgainst> {
    const readings = foundReadings(source, MOST_READINGS);
    const fields = readings[0]?.reading.fields ?? [];
    const candidates = nearest(entries, fields);
    const most = this.#inVain < PATIENCE ? MOST_CHECKS : FEW_CHECKS;
    const tried = new Set<string>();
    for (const restoration of this.#restorations(readings, candidates)) {
      for (const trial of this.#trials(restoration)) {
        if (tried.size >= most) break;
        if (tried.has(trial.signedText + trial.signature)) continue;
        tried.add(trial.signedText + trial.signature);
        if ((await this.#check.keyOf(trial.signedText, trial.signature)) === null) continue;
        const needed = this.#needed(trial, restoration);
        this.#inVain = 0;
        this.#lastHand = needed.trial.recipe.hand;
        this.#lastKeys = keysOf(needed.restoration.set);
        // The copy alone did not tell the value.
        const judgement = { ...judgementOf(withCauses(needed)), verdict: "authentic_restored" } as const;
        return { judgement, differences: [] };
      }
    }
    if (tried.size > 0) this.#inVain += 1;
    return { judgement: null, differences: differencesFromOnly(candidates, fields) };
  }

  /** Likely ones first: each further entry, reading and set is less likely than the one before. */
  #restorations(
    readings: readonly { readonly state: State; readonly reading: Reading }[],
    entries: readonly Candidate[],
  ): readonly Restoration[] {
    return entries
      .flatMap((entry, nthEntry) =>
        readings.flatMap(({ state, reading }, nthReading) => {
          // With values and signature both from the entry it would be the entry that is proven, and not the copy.
          const sets = reading.signature ? setsToTry(differencesFrom(reading.fields, entry.recorded)) : [[]];
          return sets.map((set, nthSet) => ({
            restoration: { state, reading, entry, set },
            rank: keysOf(set) === this.#lastKeys ? nthEntry : nthEntry * 2 + nthReading * 2 + nthSet + 1,
          }));
        }),
      )
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ restoration }) => restoration);
  }

  /** Without values that have no part in the text that was signed. */
  #needed(trial: Trial, restoration: Restoration): Restored {
    for (const difference of restoration.set) {
      const fewer = { ...restoration, set: restoration.set.filter((other) => other !== difference) };
      for (const other of this.#trials(fewer))
        if (other.signedText === trial.signedText) return this.#needed(other, fewer);
    }
    return { trial, restoration };
  }

  *#trials({ state, reading, entry, set }: Restoration): Generator<Trial> {
    const signed = withSignature(reading, entry);
    if (!signed) return;
    for (const { fields, steps } of completed(withRecorded(reading.fields, set))) {
      const isOfEntry = signed !== reading;
      const texts = handsFor(signed, fields)
        .filter(({ format }) => !isOfEntry || format === "json")
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
function nearest(entries: readonly ReadEntry[], fields: readonly StoredField[]): readonly Candidate[] {
  return entries
    .map((entry) => ({ recorded: recordedValues(entry), signature: entry.signature }))
    .filter(({ recorded }) => {
      const name = fieldOf(fields, "event_class_id") === undefined ? undefined : fieldOf(fields, "name");
      return name === undefined || kindOf(name) === kindOf(recorded.get("name") ?? name);
    })
    .map((candidate) => ({ candidate, distance: differencesFrom(fields, candidate.recorded).length }))
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, MOST_ENTRIES)
    .map(({ candidate }) => candidate);
}

/** `Authz`, `AUTHENTICATION`, `Ingress`: records of another type are of another event. */
function kindOf(name: string): string {
  return name.split(/[._]/, 1)[0] ?? "";
}

/** A record that lost its signature may fit the one of the entry, which is over its JSON form. */
function withSignature(reading: Reading, { signature }: Candidate): Reading | null {
  if (reading.signature) return reading;
  if (reading.format !== "json" || !isSignature(signature)) return null;
  return { ...reading, signature: { text: signature, isRewritten: false } };
}

/** The fields as they are, and with what follows from others, or may have been empty, put back. */
function completed(
  fields: readonly StoredField[],
): readonly { readonly fields: readonly StoredField[]; readonly steps: readonly RepairStep[] }[] {
  return [
    { fields, steps: [] },
    ...FIELD_REPAIRS.flatMap(({ cause, tries, paired }, row) =>
      cause === "field_dropped" || cause === "time_rewritten"
        ? tries(fields)
            .slice(0, paired)
            .map((repaired, result) => ({ fields: repaired, steps: [{ row, result }] }))
        : [],
    ),
  ];
}

function keysOf(set: readonly Difference[]): string {
  return set.map(({ key }) => key).join(" ");
}

function withCauses({ trial, restoration: { reading, set } }: Restored): Trial {
  const ofEntry: readonly CauseId[] = reading.signature === null ? ["signature_of_entry"] : [];
  return { ...trial, causes: [...ofEntry, ...trial.causes, ...set.map(causeOf)] };
}

/** Fields that the record lacks are no hint: a record has less than an entry where its store keeps less. */
function differencesFromOnly(
  candidates: readonly Candidate[],
  fields: readonly StoredField[],
): readonly Difference[] {
  const id = fieldOf(fields, "trace_id");
  if (id === undefined || id === "") return [];
  const same = candidates.filter(({ recorded }) => recorded.get("trace_id") === id);
  const [only, ...others] = same;
  if (!only || others.length > 0) return [];
  return differencesFrom(fields, only.recorded).filter(({ stored }) => stored !== null);
}
