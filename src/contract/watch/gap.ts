// Gaps on the wire: what a host tells of one, and what people tell it.

import * as z from "zod/mini";
import { instantSchema } from "@/contract/wire/instant";
import { cursorPageSchema } from "@/contract/wire/pagination";
import type { Closing, FromIs, GapCause, GapState, StoryKind } from "@/history/gap";
import { watchScopeSchema } from "./watch-history";

export const GAP_STATES = ["open", "replaying", "lost", "closed"] as const satisfies readonly GapState[];
export const GAP_CAUSES = ["stopped", "off", "failed_batch"] as const satisfies readonly GapCause[];
export const FROM_IS = ["exact", "earliest", "unknown"] as const satisfies readonly FromIs[];
export const CLOSING_KINDS = [
  "replay",
  "verified",
  "accepted",
  "nothing_recorded",
] as const satisfies ReadonlyArray<Closing["kind"]>;
export const STORY_KINDS = [
  "opened",
  "continued",
  "ended",
  "deleted",
  "split",
  "closed",
  "reopened",
  "portal_deleted",
] as const satisfies readonly StoryKind[];

const personSchema = z.object({ id: z.string(), name: z.string() });
const codeSchema = z.nullable(z.int());

const closingSchema = z.object({
  kind: z.enum(CLOSING_KINDS),
  at: instantSchema,
  by: z.nullable(personSchema),
  reason: z.exactOptional(z.string()),
  job: z.exactOptional(
    z.object({ start_at: instantSchema, end_at: instantSchema, updated_at: instantSchema }),
  ),
  /** Where the replay went. */
  destination_id: z.exactOptional(z.string()),
  input_sha256: z.exactOptional(z.string()),
});

const storyLineSchema = z.object({
  /** The first time, where it happened several times in a row. */
  at: instantSchema,
  kind: z.enum(STORY_KINDS),
  by: z.nullable(personSchema),
  /** `continued`: how often in a row, and when last. */
  times: z.exactOptional(z.int()),
  last: z.exactOptional(instantSchema),
  cause: z.exactOptional(z.enum(GAP_CAUSES)),
  code: z.exactOptional(codeSchema),
  /** `split`: the gap that this was a part of. */
  part_of: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
  /** `closed`, `split`: by what. */
  closing: z.exactOptional(z.enum(CLOSING_KINDS)),
});

export const gapSchema = z.object({
  id: z.string(),
  scope: watchScopeSchema,
  from: instantSchema,
  /** Exclusive; null: it has no end yet. */
  to: z.nullable(instantSchema),
  from_is: z.enum(FROM_IS),
  cause: z.enum(GAP_CAUSES),
  /** `code` is null where there was no answer. */
  started_by: z.nullable(z.object({ code: codeSchema, message: z.string() })),
  replayable_from: instantSchema,
  /** The instant from which it is no longer whole. */
  replayable_until: instantSchema,
  state: z.enum(GAP_STATES),
  closed_by: z.nullable(closingSchema),
  /** Null where they were not counted. */
  events: z.nullable(
    z.object({
      recorded: z.int().check(z.minimum(0)),
      /** Of these, the calls of the host itself. */
      own_reads: z.int().check(z.minimum(0)),
      counted_at: instantSchema,
    }),
  ),
  /** The parts that a proof split off. */
  continued_in: z.array(z.string()),
  story: z.array(storyLineSchema),
});
export type Gap = z.infer<typeof gapSchema>;

/** The newest `from` first. */
export const gapListSchema = z.object({
  data: z.array(gapSchema),
  meta: z.object({ page: cursorPageSchema }),
});
export type GapList = z.infer<typeof gapListSchema>;
