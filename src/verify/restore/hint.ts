// What may be said of a record that proves nothing, held against what Konnect recorded. It accuses, so where anything else
// may be the reason nothing is said.

import type { Difference } from "./value-sets";
import type { HeldAgainst, SameCall } from "./entry-judge";
import type { NearEntry } from "./near-entries";

/** Fields that say what was done: where they and the time differ, it was another event of the call. */
const DEED_KEYS: ReadonlySet<string> = new Set(["name", "action", "act", "request"]);

/** @param isTaken whether another record is proven to be of this entry's event */
export function differencesToHint(
  { isFinished, sameCall }: Extract<HeldAgainst, { kind: "open" }>,
  isAll: boolean,
  isTaken: (entry: NearEntry) => boolean,
): readonly Difference[] {
  if (!isFinished || !isAll) return [];
  const [only, ...others] = sameCall;
  if (!only || others.length > 0 || isTaken(only.entry) || isAnotherEvent(only)) return [];
  return only.changed;
}

function isAnotherEvent({ changed }: SameCall): boolean {
  const keys = changed.map(({ key }) => key);
  return keys.includes("rt") && keys.some((key) => DEED_KEYS.has(key));
}
