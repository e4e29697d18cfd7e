// The whole world as one document, to keep and to bring back. Large, so it is asked for when wanted and never cached.

import { mutationOptions } from "@tanstack/react-query";
import { sandboxBlob, sandboxRequest } from "@/api/http/client";
import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import { snapshotSchema } from "@/contract/sandbox/world";

export const snapshotMutations = {
  /** To be stored as it came. A mutation, because each time is a new reading and none is kept. */
  take: () =>
    mutationOptions({
      mutationKey: ["sandbox", "snapshot", "take"],
      gcTime: 0,
      mutationFn: () => sandboxBlob(sandboxPaths.snapshot()),
    }),
  /**
   * The world becomes the one in the file, its clock paused; everything that was ever read is out of date. The file
   * goes as it is: the server looks into it before it replaces anything, and a 400 says what it is instead.
   */
  restore: () =>
    mutationOptions({
      mutationKey: ["sandbox", "snapshot", "restore"],
      gcTime: 0,
      meta: { invalidates: [[]] },
      mutationFn: (file: Blob) =>
        sandboxRequest({ method: "PUT", path: sandboxPaths.snapshot(), body: file, schema: snapshotSchema }),
    }),
};
