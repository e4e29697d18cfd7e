// The clock of the world: how it goes, and moving it. Its time is read with the world (world-queries.ts).

import { mutationOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/http/client";
import {
  type AdvanceClock,
  type AdvanceResult,
  advanceResultSchema,
  clockSchema,
  type UpdateClock,
} from "@/contract/sandbox/clock";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { worldSchema } from "@/contract/sandbox/world";
import { ADVANCE_KEY } from "./advance-key";
import { worldQueries } from "./world-queries";

/** A stretch that the clock was moved over by hand. */
export interface ClockJump extends AdvanceResult {
  /** Where it began. */
  readonly from: string;
  /** How many events there were by then. */
  readonly eventsBefore: number;
}

export const clockMutations = {
  update: () =>
    mutationOptions({
      mutationKey: ["sandbox", "clock", "update"],
      meta: { invalidates: [worldQueries.current().queryKey] },
      mutationFn: (body: UpdateClock) =>
        sandboxRequest({ method: "PATCH", path: sandboxPaths.clock(), body, schema: clockSchema }),
    }),
  /** Anything may happen in the time that passes, so everything is out of date. */
  advance: () =>
    mutationOptions({
      mutationKey: ADVANCE_KEY,
      meta: { invalidates: [[]] },
      mutationFn: async (body: AdvanceClock): Promise<ClockJump> => {
        const { now: from, counts } = await sandboxRequest({
          method: "GET",
          path: sandboxPaths.world(),
          schema: worldSchema,
        });
        const result = await sandboxRequest({
          method: "POST",
          path: sandboxPaths.clockAdvance(),
          body,
          schema: advanceResultSchema,
        });
        return { ...result, from, eventsBefore: counts.events };
      },
    }),
};
