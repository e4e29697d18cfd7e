// From history to the wire and back, once for every host that serves it and every client that keeps its own.

import { assertNever } from "@/lib/assert-never";
import { parseRfc3339, toRfc3339 } from "@/lib/epoch";
import type { GapPatch } from "@/history/closing";
import type { Scope } from "@/history/facts";
import type { Closing, GapView, StoryLine } from "@/history/gap";
import type { Step } from "@/history/ledger";
import type { Segment } from "@/history/segment";
import type { Gap as GapBody } from "./gap";
import type { PatchGap } from "./patch-gap";
import type { Segment as SegmentBody, Watch, WatchScope } from "./watch-history";

export function scopeBody({ region, portalId }: Scope): WatchScope {
  return { region, ...(portalId !== null && { portal_id: portalId }) };
}

export function segmentBody({ from, to, state, code, destinationId, reason }: Segment): SegmentBody {
  return {
    from: toRfc3339(from),
    to: to === null ? null : toRfc3339(to),
    state,
    ...(code !== null && { code }),
    ...(destinationId !== null && { destination_id: destinationId }),
    ...(reason !== null && { reason }),
  };
}

export function gapBody(gap: GapView): GapBody {
  const { id, scope, from, to, fromIs, cause, startedBy, state, closedBy, events } = gap;
  return {
    id,
    scope: scopeBody(scope),
    from: toRfc3339(from),
    to: to === null ? null : toRfc3339(to),
    from_is: fromIs,
    cause,
    started_by: startedBy && { code: startedBy.code, message: startedBy.message },
    replayable_from: toRfc3339(gap.replayableFrom),
    replayable_until: toRfc3339(gap.replayableUntil),
    state,
    closed_by: closedBy && closingBody(closedBy),
    events: events && {
      recorded: events.recorded,
      own_reads: events.ownReads,
      counted_at: toRfc3339(events.countedAt),
    },
    continued_in: [...gap.continuedIn],
    story: gap.story.map(storyLineBody),
  };
}

function closingBody(closing: Closing): NonNullable<GapBody["closed_by"]> {
  const { kind, at, by, reason, job, destinationId, inputSha256 } = closing;
  return {
    kind,
    at: toRfc3339(at),
    by: by && { ...by },
    ...(reason !== undefined && { reason }),
    ...(job && {
      job: {
        start_at: toRfc3339(job.startAt),
        end_at: toRfc3339(job.endAt),
        updated_at: toRfc3339(job.updatedAt),
      },
    }),
    ...(destinationId !== undefined && { destination_id: destinationId }),
    ...(inputSha256 !== undefined && { input_sha256: inputSha256 }),
  };
}

function storyLineBody({ at, by, last, partOf, ...line }: StoryLine): GapBody["story"][number] {
  return {
    ...line,
    at: toRfc3339(at),
    by: by && { ...by },
    ...(last !== undefined && { last: toRfc3339(last) }),
    ...(partOf !== undefined && { part_of: partOf }),
  };
}

/** What a body that its schema took asks for; null where it asks for nothing. */
export function gapPatch({ accepted, verified, reopened }: PatchGap): GapPatch | null {
  if (accepted) return { accepted };
  if (reopened) return { reopened };
  if (!verified) return null;
  const [from, to] = [parseRfc3339(verified.from), parseRfc3339(verified.to)];
  if (from === null || to === null) return null; // the schema lets dates pass only
  const { input_sha256: inputSha256, checked, missing } = verified;
  return { verified: { from, to, inputSha256, checked, missing } };
}

/** What a host tells of a step that took nothing from what it was given. */
export function problemBody(scope: Scope, problem: NonNullable<Step["problem"]>): Watch["problems"][number] {
  return { scope: scopeBody(scope), at: toRfc3339(problem.at), detail: problemDetail(problem) };
}

function problemDetail({ kind }: NonNullable<Step["problem"]>): string {
  switch (kind) {
    case "older_answer":
      return "An answer was older than the one before it; nothing was taken from it";
    default:
      return assertNever(kind);
  }
}
