// From history to the wire and back, once for every host that serves it and every client that keeps its own.

import { type EpochMs, parseRfc3339, toRfc3339 } from "@/lib/epoch";
import type { GapPatch } from "@/history/closing";
import type { Scope } from "@/history/facts";
import type { Closing, GapView, StoryLine } from "@/history/gap";
import { isFarFrom } from "@/history/doubt";
import type { Ledger, Step } from "@/history/ledger";
import type { Range } from "@/history/ranges";
import type { Segment } from "@/history/segment";
import type { Gap as GapBody } from "./gap";
import type { PatchGap } from "./patch-gap";
import type {
  NotObserved,
  Segment as SegmentBody,
  Watch,
  WatchProblem,
  WatchScope,
  WebhookHistory,
} from "./watch-history";

export function scopeBody({ region, portalId }: Scope): WatchScope {
  return { region, ...(portalId !== null && { portal_id: portalId }) };
}

export function segmentBody(segment: Segment, write = toRfc3339): SegmentBody {
  const { from, to, state, code, destinationId, reason } = segment;
  return {
    from: write(from),
    to: to === null ? null : write(to),
    state,
    ...(code !== null && { code }),
    ...(destinationId !== null && { destination_id: destinationId }),
    ...(reason !== null && { reason }),
  };
}

export function rangeBody({ from, to }: Range): NotObserved {
  return { from: toRfc3339(from), to: to === null ? null : toRfc3339(to) };
}

/** Left out where the host does not look, or could not for long. */
export function lastLookBody(
  { looking: { last }, isPortalGone }: Ledger,
  now: EpochMs,
): Pick<WebhookHistory["data"][number], "last_look"> {
  if (!last || isPortalGone || isFarFrom(last.at, now, last.intervalMs)) return {};
  const { at, enabled, status, lastAttempt } = last;
  return {
    last_look: {
      at: toRfc3339(at),
      webhook_enabled: enabled,
      webhook_status: status,
      ...(lastAttempt && {
        last_attempt_at: toRfc3339(lastAttempt.at),
        ...(lastAttempt.message !== "" && { last_response_message: lastAttempt.message }),
        ...(lastAttempt.code !== null && { last_response_code: lastAttempt.code }),
      }),
    },
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

type ProblemBody = Watch["problems"][number];

/** What a host tells of a step that took nothing from what it was given. */
export function problemBody(scope: Scope, { kind, at }: NonNullable<Step["problem"]>): ProblemBody {
  const detail = "An answer was older than the one before it; nothing was taken from it";
  return { scope: scopeBody(scope), at: toRfc3339(at), detail, kind };
}

/** What a host tells of a webhook that it could not look at. @param reason as `couldNotLook` was told it */
export function blindBody(scope: Scope, reason: string, at: EpochMs): ProblemBody {
  const detail = `It could not be looked: Konnect ${reason}`;
  return { scope: scopeBody(scope), at: toRfc3339(at), detail, kind: blindKind(reason) };
}

const BLIND_BY_STATUS: Readonly<Record<string, WatchProblem>> = {
  401: "token_refused",
  403: "not_permitted",
  429: "too_many_calls",
};

function blindKind(reason: string): WatchProblem {
  if (reason.startsWith("did not answer")) return "no_answer";
  const status = /^answered (\d{3})$/.exec(reason)?.[1] ?? "";
  return BLIND_BY_STATUS[status] ?? (status >= "500" ? "api_failed" : "other_answer");
}
