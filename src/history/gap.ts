// A gap: a stretch of event time whose events, as far as is known, did not reach the collector. Data, and what it is
// at an instant. How it comes about and ends is draft.ts.

import { RETENTION_MS } from "@/audit-log/retention";
import type { EpochMs } from "@/lib/epoch";
import { isAtWork, type ReplayJob, type Scope } from "./facts";
import { overlap, type Range } from "./ranges";

export type GapCause = "stopped" | "off" | "failed_batch";

/** `exact`: the oldest event that is missing; `earliest`: nothing can be missing before it; `unknown`: more may be. */
export type FromIs = "exact" | "earliest" | "unknown";

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** What closed a gap. */
export interface Closing {
  readonly kind: "replay" | "verified" | "accepted" | "nothing_recorded";
  readonly at: EpochMs;
  readonly by: Person | null;
  readonly reason?: string;
  readonly job?: Omit<ReplayJob, "status">;
  /** Where the replay went. */
  readonly destinationId?: string;
  readonly inputSha256?: string;
}

export type StoryKind =
  | "opened"
  /** Another failure, switch-off or failed resume while it had no end, or a stretch that touched it. */
  | "continued"
  /** Delivery goes on: it has its end. */
  | "ended"
  | "deleted"
  /** A part was closed by a proof, or this is a part of another gap. */
  | "split"
  | "closed"
  | "reopened"
  | "portal_deleted";

export interface StoryLine {
  /** The first time, where it happened several times in a row. */
  readonly at: EpochMs;
  readonly kind: StoryKind;
  readonly by: Person | null;
  /** `continued`: how often in a row, and when last. */
  readonly times?: number;
  readonly last?: EpochMs;
  /** `continued`: what it was this time. */
  readonly cause?: GapCause;
  readonly code?: number | null;
  /** `split`: the gap that this was a part of. */
  readonly partOf?: string;
  readonly reason?: string;
  readonly closing?: Closing["kind"];
}

export interface EventCount {
  readonly recorded: number;
  /** Of these, the host's own calls. */
  readonly ownReads: number;
  readonly countedAt: EpochMs;
}

export interface Gap extends Range {
  readonly id: string;
  readonly scope: Scope;
  readonly fromIs: FromIs;
  readonly cause: GapCause;
  readonly startedBy: { readonly code: number | null; readonly message: string } | null;
  readonly closedBy: Closing | null;
  /** Of the stretch as it is now; null where it was not counted. */
  readonly events: EventCount | null;
  /** The parts that a proof split off, as gaps of their own. */
  readonly continuedIn: readonly string[];
  /** The portal is gone: nothing can be sent again. */
  readonly isPortalGone: boolean;
  readonly story: readonly StoryLine[];
}

export type GapState = "open" | "replaying" | "lost" | "closed";

export interface GapView extends Gap {
  readonly state: GapState;
  readonly replayableFrom: EpochMs;
  /** From this instant on it can no longer be replayed whole. */
  readonly replayableUntil: EpochMs;
  /** How much of it, in ms of event time, is lost to replay. */
  readonly lostMs: number;
}

/** What a gap is at an instant. @param job the scope's replay job, as last seen */
export function gapAt(gap: Gap, now: EpochMs, job: ReplayJob | null): GapView {
  const edge = now - RETENTION_MS;
  const replayableFrom = Math.max(gap.from, edge);
  const end = gap.to ?? Math.max(now, gap.from);
  return {
    ...gap,
    state: stateAt(gap, edge, job),
    replayableFrom,
    replayableUntil: gap.from + RETENTION_MS,
    lostMs: gap.isPortalGone ? end - gap.from : Math.min(end, replayableFrom) - gap.from,
  };
}

function stateAt(gap: Gap, edge: EpochMs, job: ReplayJob | null): GapState {
  if (gap.closedBy) return "closed";
  if (gap.isPortalGone || (gap.to !== null && gap.to <= edge)) return "lost";
  if (job && isAtWork(job) && overlap(gap, { from: job.startAt, to: job.endAt + 1 })) return "replaying";
  return "open";
}

/** One more line; what happens again and again is counted in one. */
export function withLine(story: readonly StoryLine[], line: StoryLine): readonly StoryLine[] {
  const last = story.at(-1);
  const isAgain =
    line.kind === "continued" &&
    last?.kind === "continued" &&
    last.cause === line.cause &&
    last.code === line.code;
  if (!isAgain) return [...story, line];
  return [...story.slice(0, -1), { ...last, times: (last.times ?? 1) + 1, last: line.at }];
}
