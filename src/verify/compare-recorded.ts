// What was found in the inputs, held against what Konnect recorded: first the records that nothing explained, which may be
// proven by it, then all of them, to tell what is missing.

import type { Region } from "@/audit-log/region";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { compareExport, type ExportComparison } from "./compare/compare-export";
import { type NothingToCompare, windowToCompare } from "./compare/compare-window";
import type { TimeWindow } from "./compare/comparison";
import { type PullCount, pullEntries, type PullPorts } from "./compare/pull";
import { PulledEntries, type Viewer } from "./compare/pulled-entries";
import type { SignatureCheck } from "./keys/signature-check";
import { EntriesNear } from "./restore/entries-near";
import type { HeldRecords } from "./restore/held-records";
import { type Restored, restoreRecords, whereaboutsOf } from "./restore/restore-records";
import type { Tally } from "./tally/tally";

/** What stands this close before the first record that is proven, or behind the last, is looked up as well. */
const UNPROVEN_REACH_MS = 10 * MINUTE_MS;

export interface RecordedQuestion {
  /** Summarized. Has to be again afterwards: it may know more of some records then. */
  readonly tally: Tally;
  readonly held: HeldRecords;
  readonly check: SignatureCheck;
  readonly region: Region;
  /** Null: from the first to the last record of the export. */
  readonly requested: TimeWindow | null;
  readonly viewer: Viewer | null;
  /** Konnect's. */
  readonly now: EpochMs;
}

export interface RecordedPorts extends Omit<PullPorts, "onEntry"> {
  /** Asked now and then: false ends what may take long. Without it nothing does. */
  readonly isWanted?: () => boolean;
}

export type ComparedWithRecorded =
  | { readonly kind: "nothing"; readonly why: NothingToCompare }
  | (ExportComparison & {
      readonly kind: "compared";
      readonly restored: Restored;
      readonly pulled: PulledEntries;
      /** For looking at single records. */
      readonly near: EntriesNear;
      readonly count: PullCount;
    });

/** Rejects when the pull does. */
export async function compareRecorded(
  { tally, held, check, region, requested, viewer, now }: RecordedQuestion,
  { isWanted, ...ports }: RecordedPorts,
): Promise<ComparedWithRecorded> {
  const windowOf = (reachMs: number) =>
    windowToCompare({ found: tally.span("organization", reachMs), requested, now });
  const reached = windowOf(UNPROVEN_REACH_MS);
  if (typeof reached === "string") return { kind: "nothing", why: reached };
  const pulled = new PulledEntries(viewer);
  const near = new EntriesNear(whereaboutsOf(held, tally));
  const count = await pullEntries(reached, pulled, { ...ports, onEntry: (entry) => near.add(entry) });
  const restored = await restoreRecords({ held, near, tally, check }, isWanted);
  tally.summarize();
  // What is proven now may be the first or the last that is.
  const window = windowOf(0);
  if (typeof window === "string") return { kind: "nothing", why: window };
  const compared = compareExport({ tally, pulled, region, window, now });
  return { kind: "compared", ...compared, restored, pulled, near, count };
}
