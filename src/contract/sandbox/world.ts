// The world as a whole: which one it is, its time, how much has happened, and its snapshot.

import * as z from "zod/mini";
import { bodyRule } from "@/contract/wire/body-rule";
import { instantSchema } from "@/contract/wire/instant";
import { requestBody } from "@/contract/wire/request-body";
import { parseRfc3339 } from "@/lib/epoch";
import { clockSchema, updateClockSchema } from "./clock";
import { scenarioIdSchema } from "./scenario";

/** The instants between which a world's time lies, so that its past and its future can be written as RFC 3339 too. */
export const WORLD_TIME_LIMITS = { earliest: Date.UTC(1972, 0), latest: Date.UTC(9000, 0) } as const;

const worldInstantSchema = instantSchema.check(
  bodyRule(
    (text) => {
      const instant = parseRfc3339(text) ?? 0;
      return instant >= WORLD_TIME_LIMITS.earliest && instant <= WORLD_TIME_LIMITS.latest;
    },
    { rule: "invalid", reason: "must lie between the years 1972 and 9000", detail: "Invalid value" },
    { description: "Between the years 1972 and 9000." },
  ),
);

export const worldSchema = z.object({
  scenario: scenarioIdSchema,
  seed: z.int(),
  /** The world's own time. */
  now: instantSchema,
  clock: clockSchema,
  /** When the next due item runs; null when nothing is due. */
  next_due_at: z.nullable(instantSchema),
  /** The last stretch of time that was too long ago to catch up with after an absence; null when there was none. */
  skipped: z.nullable(z.object({ from: instantSchema, to: instantSchema })),
  /** Totals since the world began. */
  counts: z.object({
    events: z.int(),
    batches: z.int(),
    attempts: z.int(),
  }),
});
export type World = z.infer<typeof worldSchema>;

/** `POST`: begins another world and throws this one away. Without `now` it begins at the real time, without `clock` it runs at speed 1. */
export const beginWorldSchema = requestBody(
  z.object({
    scenario: scenarioIdSchema,
    /** Same scenario, seed, `now` and calls under a paused clock: same world. */
    seed: z.exactOptional(z.int().check(z.minimum(0))),
    now: z.exactOptional(worldInstantSchema),
    clock: z.exactOptional(updateClockSchema),
  }),
);
export type BeginWorld = z.infer<typeof beginWorldSchema>;

/** One document with everything but authorization values. What is inside belongs to the version of the mock server that wrote it. */
export const snapshotSchema = z.looseObject({ version: z.int() });
