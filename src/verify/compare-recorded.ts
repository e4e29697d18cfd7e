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
import type { HeldRecords } from "./restore/held-records";
import { NearEntries } from "./restore/near-entries";
import {
  type RestoreOutcome,
  type RestorePorts,
  restoreRecords,
  whereaboutsOf,
} from "./restore/restore-records";
import type { Tally } from "./tally/tally";

/** What stands this close before the first record that is proven, or behind the last, is looked up as well. */
const UNPROVEN_REACH_MS = 10 * MINUTE_MS;

export interface RecordedQuestion {
  /** It may know more of some records afterwards. */
  readonly tally: Tally;
  /** Null where no key is known, so that none can be proven. */
  readonly held: HeldRecords | null;
  readonly check: SignatureCheck;
  readonly region: Region;
  /** Null: from the first to the last record of the export. */
  readonly requested: TimeWindow | null;
  readonly viewer: Viewer | null;
  /** Konnect's. */
  readonly now: EpochMs;
}

export interface RecordedPorts extends Omit<PullPorts, "onEntry"> {
  readonly isWanted?: RestorePorts["isWanted"];
  readonly onRestoring?: RestorePorts["onProgress"];
}

export type ComparedWithRecorded =
  | { readonly kind: "nothing"; readonly why: NothingToCompare }
  | (ExportComparison & {
      readonly kind: "compared";
      readonly restored: RestoreOutcome;
      readonly pulled: PulledEntries;
      /** For looking at single records. */
      readonly near: NearEntries;
      readonly count: PullCount;
    });

/** Rejects when the pull does, and when it is not wanted any more. */
export async function compareRecorded(
  { tally, held, check, region, requested, viewer, now }: RecordedQuestion,
  { isWanted, onRestoring, ...ports }: RecordedPorts,
): Promise<ComparedWithRecorded> {
  const windowOf = (reachMs: number) =>
    windowToCompare({ found: tally.span("organization", reachMs), requested, now });
  const reached = windowOf(UNPROVEN_REACH_MS);
  if (typeof reached === "string") return { kind: "nothing", why: reached };
  const pulled = new PulledEntries(viewer);
  const near = new NearEntries(held ? whereaboutsOf(held, tally) : []);
  const count = await pullEntries(reached, pulled, { ...ports, onEntry: (entry) => near.add(entry) });
  const restored = held
    ? await restoreRecords(
        { held, near, tally, check },
        { ...(isWanted && { isWanted }), ...(onRestoring && { onProgress: onRestoring }) },
      )
    : { restored: 0, notTried: 0 };
  if (isWanted?.() === false) throw new Error("the comparison was ended");
  // What is proven now may be the first or the last that is.
  const window = windowOf(0);
  if (typeof window === "string") return { kind: "nothing", why: window };
  const compared = compareExport({ tally, pulled, region, window, now });
  return { kind: "compared", ...compared, restored, pulled, near, count };
}
