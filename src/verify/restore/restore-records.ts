// Held records of an export and the entries near them → what a tally knows of these records.

import { type Finding, findingOfRestored, judgedRecord } from "@/verify/judge/judge-rows";
import type { SignatureCheck } from "@/verify/keys/signature-check";
import { sourcesOf } from "@/verify/read/record-sources";
import { type Hint, isPortal, type Tally } from "@/verify/tally/tally";
import { isOpenToProof } from "@/verify/verdict";
import { EntryJudge } from "./entry-judge";
import { type HeldRecord, type HeldRecords } from "./held-records";
import { differencesToHint } from "./hint";
import type { NearEntries, NearEntry } from "./near-entries";
import { type Whereabouts, whereaboutsAt } from "./whereabouts";

export interface RestoreOutcome {
  /** Records of the export that are proven only with what Konnect recorded, by earlier comparisons too. */
  readonly restored: number;
  /** Records that were not held against all entries that they may be of: there was no room, or too many were near. */
  readonly notTried: number;
}

export interface RestorePorts {
  /** Asked now and then: false ends it, and nothing is told to the tally. Without it nothing ends it. */
  readonly isWanted?: () => boolean;
  readonly onProgress?: (progress: { readonly held: number; readonly of: number }) => void;
}

const PROGRESS_EVERY = 100;

/** Where to look for the entries of the records that are held. */
export function whereaboutsOf(held: HeldRecords, tally: Tally): readonly Whereabouts[] {
  return held.all
    .filter(({ position }) => isOpen(tally, position))
    .map(({ position }) => whereaboutsAt(tally, position));
}

/** Not proven yet, and recorded where it can be pulled. */
function isOpen(tally: Tally, position: number): boolean {
  const { verdict, signer } = tally.comparableAt(position);
  return isOpenToProof(verdict) && !isPortal(signer);
}

interface Given {
  readonly held: HeldRecords;
  readonly near: NearEntries;
  readonly tally: Tally;
  readonly check: SignatureCheck;
}

/** Holds each against the entries near it, and tells the tally at the end. Rejects when it is not wanted any more. */
export async function restoreRecords(
  { held, near, tally, check }: Given,
  { isWanted = () => true, onProgress }: RestorePorts = {},
): Promise<RestoreOutcome> {
  const judge = new EntryJudge(check);
  const open = held.all.filter(({ position }) => isOpen(tally, position));
  const isTaken = takenEvents(tally, new Set(open.map(({ position }) => tally.comparableAt(position).call)));
  const restored = new Map<number, Finding>();
  const hints = new Map<number, Hint>();
  const samples = new Map<string, number>();
  let notTried = held.passedOver;
  for (const [index, record] of open.entries()) {
    if (!isWanted()) throw new Error("the comparison was ended");
    if (index % PROGRESS_EVERY === 0) onProgress?.({ held: index, of: open.length });
    const { isAll, entries } = near.near(whereaboutsAt(tally, record.position));
    const held = entries.length > 0 ? await holdOne(record, entries, judge, signerOf(tally, record)) : null;
    if (held?.outcome.kind === "proven") {
      restored.set(record.position, withFewSamples(held.finding(held.outcome.judgement), samples));
      continue;
    }
    if (held?.outcome.kind === "copied") {
      hints.set(record.position, { cause: "signature_copied", differs: [] });
      continue;
    }
    if (!isAll || held?.outcome.isFinished === false) notTried += 1;
    const differences = held ? differencesToHint(held.outcome, isAll, isTaken) : [];
    if (differences.length > 0) {
      const differs = differences.map(({ key }) => key);
      hints.set(record.position, { cause: "differs_from_entry", differs });
    }
  }
  if (!isWanted()) throw new Error("the comparison was ended");
  for (const [position, finding] of restored) tally.restore(position, finding);
  tally.setHints(hints);
  return { restored: tally.restoredCount, notTried };
}

async function holdOne(
  { row, container, nth }: HeldRecord,
  entries: readonly NearEntry[],
  judge: EntryJudge,
  signer: string,
) {
  const source = sourcesOf(row, container)[nth];
  if (!source) return null;
  const outcome = await judge.judge(source, entries, signer);
  const finding = (judgement: Parameters<typeof judgedRecord>[2]) =>
    findingOfRestored(row, judgedRecord(row, source, judgement));
  return { outcome, finding };
}

function signerOf(tally: Tally, { position }: HeldRecord): string {
  const { orgId, product } = tally.comparableAt(position).signer;
  return `${orgId} ${product}`;
}

/** Events of these calls of which a record is proven already. */
function takenEvents(tally: Tally, calls: ReadonlySet<number>): (entry: NearEntry) => boolean {
  const taken = new Set<string>();
  for (let position = 0; position < tally.recordCount; position += 1) {
    const { isProven, type, call, deed } = tally.comparableAt(position);
    if (!isProven || call === 0 || !calls.has(call)) continue;
    taken.add(`${type} ${tally.secondsAt(position)} ${call} ${deed}`);
  }
  return ({ type, seconds, identity: { call, deed } }) => taken.has(`${type} ${seconds} ${call} ${deed}`);
}

/** Of each kind. The tally keeps no more, and thousands of texts need not be held until it is told. */
const SAMPLES = 3;

function withFewSamples({ sample, ...finding }: Finding, counts: Map<string, number>): Finding {
  const kind = finding.causes.join(" ");
  const count = counts.get(kind) ?? 0;
  counts.set(kind, count + 1);
  return sample && count < SAMPLES ? { ...finding, sample } : finding;
}
