// The clock of the world: how it goes, and moving it. Its time is read with the world (world-queries.ts).

import { mutationOptions } from "@tanstack/react-query";
import { sandboxRequest } from "@/api/http/client";
import {
  type AdvanceClock,
  advanceResultSchema,
  clockSchema,
  type UpdateClock,
} from "@/contract/sandbox/clock";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { worldQueries } from "./world-queries";

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
      mutationKey: ["sandbox", "clock", "advance"],
      meta: { invalidates: [[]] },
      mutationFn: (body: AdvanceClock) =>
        sandboxRequest({
          method: "POST",
          path: sandboxPaths.clockAdvance(),
          body,
          schema: advanceResultSchema,
        }),
    }),
};
