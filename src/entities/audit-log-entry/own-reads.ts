// Which entries are there only because the viewer looked at something with this console. Pure; who they are comes in.

import { isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";

/** Whose calls, and from which browser: the same person's other tools are not this console. */
export interface Viewer {
  readonly principalId: string;
  readonly userAgent: string;
}

const READING_ACTIONS: ReadonlySet<string> = new Set(["list", "retrieve"]);

/**
 * Tells of each entry whether it is a GET of the viewer, its check of permissions or its sign-in. A sign-in does not say
 * what it was for, so it counts only where the GET of the same call is among the entries.
 */
export function ownReads(entries: readonly ReadEntry[], viewer: Viewer): (entry: ReadEntry) => boolean {
  const isTheirs = ({ principal_id, user_agent }: ReadEntry) =>
    principal_id === viewer.principalId && user_agent === viewer.userAgent;
  const calls = new Set<string>();
  for (const entry of entries) {
    if (isKnownEntry(entry) && entry.type === "gateway_access" && entry.method === "GET" && isTheirs(entry))
      calls.add(entry.trace_id);
  }
  return (entry) => {
    if (!isKnownEntry(entry) || !isTheirs(entry)) return false;
    switch (entry.type) {
      case "gateway_access":
        return entry.method === "GET";
      case "authorization":
        return READING_ACTIONS.has(entry.action);
      default:
        return calls.has(entry.trace_id);
    }
  };
}
