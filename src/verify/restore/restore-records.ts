// Held records of an export and the entries near them → what a tally knows of these records.

import { findingOfRestored, judgedRecord } from "@/verify/judge/judge-rows";
import type { SignatureCheck } from "@/verify/keys/signature-check";
import { sourcesOf } from "@/verify/read/record-sources";
import { isPortal, type Tally } from "@/verify/tally/tally";
import { isAuthentic } from "@/verify/verdict";
import { type EntriesNear, type Whereabouts, whereaboutsAt } from "./entries-near";
import { EntryJudge, type HeldAgainst } from "./entry-judge";
import type { HeldRecord, HeldRecords } from "./held-records";

export interface Restored {
  /** Of the records that nothing had explained: how many are proven now. */
  readonly restored: number;
  /** How many could not be held against entries, since there was no room for all. */
  readonly notTried: number;
}

/** Where to look for the entries of the records that are held. After `summarize`. */
export function whereaboutsOf(held: HeldRecords, tally: Tally): readonly Whereabouts[] {
  return held.all
    .filter(({ position }) => isOpen(tally, position))
    .map(({ position }) => whereaboutsAt(tally, position));
}

/** Not proven yet, and recorded where it can be pulled. */
function isOpen(tally: Tally, position: number): boolean {
  const { verdict, signer } = tally.comparableAt(position);
  return !isAuthentic(verdict) && !isPortal(signer);
}

/**
 * Holds each against the entries near it, and tells the tally, which is to be summarized again.
 *
 * @param isWanted asked now and then, since this may take long: false ends it
 */
export async function restoreRecords(
  { held, near, tally, check }: { held: HeldRecords; near: EntriesNear; tally: Tally; check: SignatureCheck },
  isWanted: () => boolean = () => true,
): Promise<Restored> {
  const judge = new EntryJudge(check);
  let restored = 0;
  let notTried = held.passedOver;
  for (const record of held.all) {
    if (!isWanted()) break;
    if (!isOpen(tally, record.position)) continue;
    const entries = near.near(whereaboutsAt(tally, record.position));
    if (entries.length === 0) {
      if (!near.isAll) notTried += 1;
      continue;
    }
    if (await restoreOne(record, entries, tally, judge)) restored += 1;
  }
  return { restored, notTried };
}

async function restoreOne(
  record: HeldRecord,
  entries: ReturnType<EntriesNear["near"]>,
  tally: Tally,
  judge: EntryJudge,
): Promise<boolean> {
  const { row, position } = record;
  const source = sourcesOf(row, record.container)[record.nth];
  if (!source) return false;
  const { judgement, differences }: HeldAgainst = await judge.judge(source, entries);
  if (judgement) tally.restore(position, findingOfRestored(row, judgedRecord(row, source, judgement)));
  else if (differences.length > 0)
    tally.differs(
      position,
      differences.map(({ key }) => key),
    );
  return judgement !== null;
}
