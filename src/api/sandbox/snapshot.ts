// The whole world as one document, to keep and to bring back. Large, so it is asked for when wanted and never cached.

import { mutationOptions } from "@tanstack/react-query";
import { sandboxRequest, sandboxText } from "@/api/client";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { type Snapshot, snapshotSchema } from "@/contract/sandbox/world";

export const snapshotMutations = {
  /** Reads it as text, to be stored as it came. A mutation, because each time is a new reading and none is kept. */
  take: () =>
    mutationOptions({
      mutationKey: ["sandbox", "snapshot", "take"],
      gcTime: 0,
      mutationFn: () => sandboxText(sandboxPaths.snapshot()),
    }),
  /** The world becomes the one in the document, its clock paused; everything that was ever read is out of date. */
  restore: () =>
    mutationOptions({
      mutationKey: ["sandbox", "snapshot", "restore"],
      gcTime: 0,
      meta: { invalidates: [[]] },
      mutationFn: (body: Snapshot) =>
        sandboxRequest({ method: "PUT", path: sandboxPaths.snapshot(), body, schema: snapshotSchema }),
    }),
};
