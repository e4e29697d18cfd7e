// Calls that are there only because the viewer looked at something with this console, apart from the others. Pure.

import { type OwnReads, ownReads, type Viewer } from "@/entities/audit-log-entry/own-reads";
import { sharedStart } from "@/lib/shared-start";
import type { Call } from "./group-calls";

export interface SplitCalls {
  readonly shown: readonly Call[];
  readonly own: readonly Call[];
}

/** Tells calls of a viewer's own reads from the others. Of calls that only go on, it asks about those that are new. */
export function ownCallSplitter(viewer: Viewer): (calls: readonly Call[]) => SplitCalls {
  let reads: OwnReads = ownReads(viewer);
  let judged: readonly Call[] = [];
  let isOwn: boolean[] = [];
  return (calls) => {
    const shared = sharedStart(judged, calls);
    isOwn.length = shared;
    // Other calls, not the same ones going on: what those told of sign-ins is not among these.
    if (shared === 0 || calls.length < judged.length) {
      reads = ownReads(viewer);
      isOwn = [];
    }
    let isChanged = false;
    for (let place = isOwn.length; place < calls.length; place += 1) {
      for (const { entry } of calls[place]!.events) isChanged = reads.learn(entry) || isChanged; // within them
    }
    if (isChanged) isOwn = [];
    for (let place = isOwn.length; place < calls.length; place += 1) {
      isOwn.push(calls[place]!.events.every(({ entry }) => reads.isOwn(entry))); // likewise
    }
    judged = calls;
    return {
      shown: calls.filter((_, place) => isOwn[place] !== true),
      own: calls.filter((_, place) => isOwn[place] === true),
    };
  };
}
