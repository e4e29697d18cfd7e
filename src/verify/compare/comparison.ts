// What comparing an export with Konnect's own record tells. Plain data, for a screen, a report and the command.

import type { EventType } from "@/audit-log/record/event";
import type { Region } from "@/audit-log/region";
import type { EpochMs } from "@/lib/epoch";

/** Both instants belong to it, as with pull and replay. */
export interface TimeWindow {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/**
 * How records came to be missing, told by how they lie among those that arrived:
 * * `one_delivery`: no more than a delivery holds, within seconds, nothing between them arrived.
 * * `outage`: nothing arrived for longer than that: the webhook was inactive, or the receiver down.
 * * `scattered`: records around them arrived, of the same call or of the same moment: something dropped them one by one.
 */
export const MISSING_KINDS = ["one_delivery", "outage", "scattered"] as const;

export type MissingKind = (typeof MISSING_KINDS)[number];

/** Records that are missing one after another, with none that arrived between them. */
export interface MissingRun extends TimeWindow {
  readonly kind: MissingKind;
  readonly missing: number;
}

/** What nearly all scattered records have that nearly no record has that arrived: what a rule may look at. */
export type SharedTrait = {
  /** How many of the scattered ones have it, and of all that were recorded outside of outages. */
  readonly missing: number;
  readonly recorded: number;
} & (
  | { readonly trait: "type"; readonly type: EventType }
  | { readonly trait: "principal"; readonly principalId: string }
  /** `bytes`: about as long as the shortest of them is as a record. */
  | { readonly trait: "longer_than"; readonly bytes: number }
  | { readonly trait: "not_ascii" }
  | { readonly trait: "bar" }
);

/** Why events are to be sent again. `unproven`: what the export has of them proves nothing. */
export const REPLAY_REASONS = [...MISSING_KINDS, "unproven"] as const;

export type ReplayReason = (typeof REPLAY_REASONS)[number];

/** What to send again with one replay job. Runs that lie close together share one. */
export interface ReplayWindow extends TimeWindow {
  readonly missing: number;
  /** Events in it that the export has only as copies that are not proven. */
  readonly unproven: number;
  /** Records in it that are there already and would come once more. */
  readonly resent: number;
  readonly reasons: readonly ReplayReason[];
}

/** Records of the export that cannot be looked up, by why; they are judged by their signatures alone. */
export interface NotCompared {
  /** Of a Dev Portal: the pull API does not have them. */
  readonly portal: number;
  readonly otherOrganization: number;
  /** Before or after the window: older than Konnect keeps them, or not asked for. */
  readonly outside: number;
  /** Damaged so that they do not say when it happened, or which event it was. */
  readonly unidentified: number;
}

/** `recorded` = `received` + `missing` + `edge`. */
export interface Comparison {
  readonly region: Region;
  readonly window: TimeWindow;
  /** By Konnect, in the window, own reads left out. */
  readonly recorded: number;
  /** Found in the export, proven by a signature or not. */
  readonly received: number;
  /** Of those received: in the export only as a record whose signature does not fit or is gone, which may say anything. */
  readonly unproven: number;
  readonly missing: number;
  /** Not found within the first or last minute of the window: they may be on their way, or behind the end of the export. */
  readonly edge: number;
  /** Recorded only because someone looked, which may be missing or not. */
  readonly ownReads: number;
  /** In the export and in the window, but not recorded in this region: most often another region's. */
  readonly unknown: number;
  /** Beyond as many as were recorded: sent again by a retry or a replay. */
  readonly deliveredAgain: number;
  /** The same event in another format: from a second destination, or from before its format was changed. */
  readonly otherFormat: number;
  /** Received, but told only by their call (other words than recorded) or by their second (damaged copies). */
  readonly matchedLoosely: { readonly byCall: number; readonly bySecond: number };
  readonly notCompared: NotCompared;
  /** Calls of which some records arrived and others are missing; `withoutAccess`: among these its access record. */
  readonly incompleteCalls: { readonly calls: number; readonly withoutAccess: number };
  /** By time. */
  readonly runs: readonly MissingRun[];
  /** Empty where nothing sets the scattered records apart. */
  readonly shared: readonly SharedTrait[];
  /** All that is missing or not proven, in the order in which to send it again. */
  readonly windows: readonly ReplayWindow[];
}
