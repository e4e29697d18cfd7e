// The world's clock: running or paused, at which speed, and moved forward by hand.

import * as z from "zod/mini";
import { instantSchema } from "@/contract/wire/instant";
import { requestBody } from "@/contract/wire/request-body";
import { DAY_MS } from "@/lib/epoch";

const CLOCK_STATES = ["running", "paused"] as const;

/** The slowest and the fastest a running clock can go: virtual time over real time. */
export const CLOCK_SPEED_LIMITS = { minimum: 0.1, maximum: 3600 } as const;

/** How far ahead one call may reach, in ms: a leap year. */
export const LOOK_AHEAD_LIMIT_MS = 366 * DAY_MS;

const clockStateSchema = z.enum(CLOCK_STATES);

const speedSchema = z
  .number()
  .check(z.minimum(CLOCK_SPEED_LIMITS.minimum), z.maximum(CLOCK_SPEED_LIMITS.maximum));

export const clockSchema = z.object({
  state: clockStateSchema,
  /** Virtual time over real time; kept while paused. */
  speed: z.number(),
});
export type Clock = z.infer<typeof clockSchema>;

/** `PATCH`: what is absent or null is unchanged. */
export const updateClockSchema = requestBody(
  z.object({
    state: z.exactOptional(clockStateSchema),
    speed: z.exactOptional(speedSchema),
  }),
);
export type UpdateClock = z.infer<typeof updateClockSchema>;

/**
 * Exactly one of: `ms` to go forward; `until`, an instant (one in the past does nothing), both at most 366 days ahead;
 * `to` the `next` due item, one further ahead than that excepted, or until nothing is due (`idle`, at most seven days).
 */
export const advanceClockSchema = requestBody(
  z.union([
    z.strictObject({ ms: z.number().check(z.minimum(0), z.maximum(LOOK_AHEAD_LIMIT_MS)) }),
    z.strictObject({ until: instantSchema }),
    z.strictObject({ to: z.enum(["next", "idle"]) }),
  ]),
);
export type AdvanceClock = z.infer<typeof advanceClockSchema>;

export const advanceResultSchema = z.object({
  now: instantSchema,
  /** How many due items have run. */
  processed: z.int(),
});
export type AdvanceResult = z.infer<typeof advanceResultSchema>;
