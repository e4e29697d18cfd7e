// The ledger of one webhook: what the next step needs of the past. Plain data, for a host to keep as it is.
//
// It stays small. The segments that nothing changes any more and the gaps that are closed or lost are the host's: each
// step says which rows are new.

import type { EpochMs } from "@/lib/epoch";
import type { Attempt, ReplayJob, Scope, SegmentState } from "./facts";
import type { Closing, Gap } from "./gap";
import type { Range } from "./ranges";
import type { Segment } from "./segment";

/** A stretch all of whose events arrived, or are no longer missed, as far as they were recorded at `at`. */
export interface Proof {
  readonly from: EpochMs;
  /** Exclusive. */
  readonly to: EpochMs;
  readonly at: EpochMs;
  readonly closing: Closing;
}

/** What a look asked beyond status and replay job. */
export interface Details {
  readonly destinationId: string | null;
  readonly endpointHost: string | null;
  /** Null where the API does not tell (portals). */
  readonly webhookUpdatedAt: EpochMs | null;
  readonly destinationUpdatedAt: EpochMs | null;
}

/** For hosts that look now and then. */
export interface Looking {
  readonly last: {
    readonly at: EpochMs;
    readonly intervalMs: number;
    readonly enabled: boolean;
    readonly status: string;
    readonly state: SegmentState;
    readonly lastAttempt: Attempt | null;
  } | null;
  readonly details: Details | null;
  /** What is recorded before it is not missing, or lies in a gap or an unobserved segment. */
  readonly sureUntil: EpochMs | null;
  /** `sureUntil` when the details were asked last. */
  readonly checkedUntil: EpochMs | null;
  readonly failingSince: EpochMs | null;
  /** After a failing segment: delivering since, and how long it has to last before nothing can be waiting. */
  readonly backlog: { readonly since: EpochMs; readonly lengthMs: number } | null;
  /** Only an attempt that started later ends the gap. */
  readonly failedAt: EpochMs | null;
  /** Why it could not be looked since. */
  readonly blind: { readonly reason: string; readonly at: EpochMs | null } | null;
}

/** For the host that knows every change. */
export interface Flow {
  readonly state: SegmentState;
  /** Enabled and active again since, while the gap before it has no end. */
  readonly resumedAt: EpochMs | null;
  /** What was lost after that resume ends here. */
  readonly lostUntil: EpochMs | null;
  /** The gap of lost batches since which nothing has arrived. */
  readonly lossId: string | null;
}

export interface Ledger {
  readonly scope: Scope;
  /** Begins the ids of the ledger's gaps. */
  readonly idPrefix: string;
  readonly lastGapNumber: number;
  readonly since: EpochMs;
  /** Whether an enabled webhook was seen since it was set up: only then events are owed. */
  readonly wasEnabled: boolean;
  readonly isPortalGone: boolean;
  /** The newest segments; the last goes on. */
  readonly tail: readonly Segment[];
  /** Not closed, by `from`, without those that are lost for more than a day. At most one has no end. */
  readonly gaps: readonly Gap[];
  /** Of the last seven days. */
  readonly proofs: readonly Proof[];
  /** What was closed in a gap: it is in none that is opened later. */
  readonly settled: readonly (Range & { readonly at: EpochMs })[];
  readonly job: ReplayJob | null;
  readonly destinationId: string | null;
  readonly looking: Looking;
  readonly flow: Flow;
}

/** What a step gives to keep, in one transaction. */
export interface Step {
  readonly ledger: Ledger;
  /** From `since` on the history consists of these rows alone; null where it is as it was. */
  readonly history: { readonly since: EpochMs; readonly segments: readonly Segment[] } | null;
  /** The gaps that are new or not what they were, closed ones among them. No row is ever to be removed by a step. */
  readonly gaps: readonly Gap[];
  /** `older_answer`: of an earlier instant than the last one; nothing was taken from it. */
  readonly problem: { readonly kind: "older_answer"; readonly at: EpochMs } | null;
}

/**
 * The ledger of a webhook that was not observed before.
 *
 * @param idPrefix begins the ids of its gaps: unlike that of any other ledger, of this host or of others
 */
export function newLedger(scope: Scope, since: EpochMs, idPrefix: string): Ledger {
  return {
    scope,
    idPrefix,
    lastGapNumber: 0,
    since,
    wasEnabled: false,
    isPortalGone: false,
    tail: [],
    gaps: [],
    proofs: [],
    settled: [],
    job: null,
    destinationId: null,
    looking: {
      last: null,
      details: null,
      sureUntil: null,
      checkedUntil: null,
      failingSince: null,
      backlog: null,
      failedAt: null,
      blind: null,
    },
    flow: { state: "unobserved", resumedAt: null, lostUntil: null, lossId: null },
  };
}
