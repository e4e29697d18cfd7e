// Which entries are there only because the viewer looked at something with this console. Pure; who they are comes in.

import { isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";

/** Whose calls, and from which browser: the same person's other tools are not this console. */
export interface Viewer {
  readonly principalId: string;
  readonly userAgent: string;
}

const READING_ACTIONS: ReadonlySet<string> = new Set(["list", "retrieve"]);

export interface OwnReads {
  /**
   * Takes note of an entry: a sign-in does not say what it was for, so it counts only where the GET of the same call has
   * been learnt. @returns whether that changes an answer that was given before
   */
  readonly learn: (entry: ReadEntry) => boolean;
  /** Whether it is a GET of the viewer, its check of permissions or its sign-in. */
  readonly isOwn: (entry: ReadEntry) => boolean;
}

export function ownReads({ principalId, userAgent }: Viewer): OwnReads {
  const isTheirs = ({ principal_id, user_agent }: ReadEntry) =>
    principal_id === principalId && user_agent === userAgent;
  const calls = new Set<string>();
  const waiting = new Set<string>();
  return {
    learn: (entry) => {
      if (!isKnownEntry(entry) || entry.type !== "gateway_access" || entry.method !== "GET") return false;
      if (!isTheirs(entry)) return false;
      calls.add(entry.trace_id);
      return waiting.delete(entry.trace_id);
    },
    isOwn: (entry) => {
      if (!isKnownEntry(entry) || !isTheirs(entry)) return false;
      switch (entry.type) {
        case "gateway_access":
          return entry.method === "GET";
        case "authorization":
          return READING_ACTIONS.has(entry.action);
        default:
          if (calls.has(entry.trace_id)) return true;
          waiting.add(entry.trace_id);
          return false;
      }
    },
  };
}

/** Of entries that are all there. */
export function ownReadsAmong(entries: readonly ReadEntry[], viewer: Viewer): readonly boolean[] {
  const { learn, isOwn } = ownReads(viewer);
  for (const entry of entries) learn(entry);
  return entries.map(isOwn);
}
