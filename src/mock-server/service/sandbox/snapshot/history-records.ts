// The stored form of the history of webhooks: ledgers, segments, gaps. A world knows every change, so what a ledger
// keeps for hosts that only look is empty in it.

import * as z from "zod/mini";
import { REPLAY_JOB_STATUSES } from "@/contract/webhook/replay-job";
import { CLOSING_KINDS, FROM_IS, GAP_CAUSES, STORY_KINDS } from "@/contract/watch/gap";
import { SEGMENT_STATES } from "@/contract/watch/watch-history";
import type { Gap } from "@/history/gap";
import type { Ledger } from "@/history/ledger";
import type { Segment } from "@/history/segment";
import { count, instant, ordinal, region, text, uuid } from "./values";

const nothing = z.null();
const range = { from: instant, to: z.nullable(instant) };
const stretch = { from: instant, to: instant };
const scope = z.object({ region, portalId: z.nullable(uuid) });
const code = z.nullable(count);
const person = z.nullable(z.object({ id: text, name: text }));
const jobRange = { startAt: instant, endAt: instant, updatedAt: instant };

/** What becomes part of an id, and of a link to a page of gaps. */
const idPart = text.check(z.regex(/^[\w-]{1,200}$/));

const segmentFacts = {
  state: z.enum(SEGMENT_STATES),
  code,
  destinationId: z.nullable(uuid),
  reason: z.nullable(text),
};

/** One that is over. */
export const pastSegment: z.ZodMiniType<Segment> = z.object({ ...stretch, ...segmentFacts });

const closing = z.object({
  kind: z.enum(CLOSING_KINDS),
  at: instant,
  by: person,
  reason: z.exactOptional(text),
  job: z.exactOptional(z.object(jobRange)),
  destinationId: z.exactOptional(uuid),
  inputSha256: z.exactOptional(text),
});

export const gap: z.ZodMiniType<Gap> = z.object({
  ...range,
  id: idPart,
  scope,
  fromIs: z.enum(FROM_IS),
  cause: z.enum(GAP_CAUSES),
  startedBy: z.nullable(z.object({ code, message: text })),
  closedBy: z.nullable(closing),
  events: z.nullable(z.object({ recorded: count, ownReads: count, countedAt: instant })),
  continuedIn: z.array(idPart),
  isPortalGone: z.boolean(),
  story: z.array(
    z.object({
      at: instant,
      kind: z.enum(STORY_KINDS),
      by: person,
      times: z.exactOptional(ordinal),
      last: z.exactOptional(instant),
      cause: z.exactOptional(z.enum(GAP_CAUSES)),
      code: z.exactOptional(code),
      partOf: z.exactOptional(idPart),
      reason: z.exactOptional(text),
      closing: z.exactOptional(z.enum(CLOSING_KINDS)),
    }),
  ),
});

export const ledger: z.ZodMiniType<Ledger> = z.object({
  scope,
  idPrefix: idPart,
  lastGapNumber: count,
  since: instant,
  wasEnabled: z.boolean(),
  isPortalGone: z.boolean(),
  tail: z.array(z.object({ ...range, ...segmentFacts })).check(z.minLength(1)),
  gaps: z.array(gap),
  proofs: z.array(z.object({ ...stretch, at: instant, closing })),
  settled: z.array(z.object({ ...range, at: instant })),
  job: z.nullable(z.object({ ...jobRange, status: z.enum(REPLAY_JOB_STATUSES) })),
  destinationId: z.nullable(uuid),
  looking: z.object({
    last: nothing,
    details: nothing,
    sureUntil: nothing,
    checkedUntil: nothing,
    failingSince: nothing,
    backlog: nothing,
    failedAt: nothing,
    blind: nothing,
  }),
  flow: z.object({
    state: z.enum(SEGMENT_STATES),
    resumedAt: z.nullable(instant),
    lostUntil: z.nullable(instant),
    lossId: z.nullable(idPart),
  }),
});
