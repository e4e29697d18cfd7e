// What an entry of the browser's history remembers beside its address. The address alone always works; this makes the
// way back the one that was come by.

export interface DeliveriesHistory {
  /** The cursors of the pages before this one, the newest first; the first page's is null. */
  readonly trail: readonly (string | null)[];
  /** Whether the details were opened from the list, which then is the entry before this one. */
  readonly isOpenedFromList: boolean;
}

/** Reads the state of any entry, also one that something else wrote. */
export function readHistory(state: unknown): DeliveriesHistory {
  if (typeof state !== "object" || state === null) return { trail: [], isOpenedFromList: false };
  const trail = "trail" in state && Array.isArray(state.trail) ? state.trail : [];
  return {
    trail: trail.filter((cursor) => cursor === null || typeof cursor === "string"),
    isOpenedFromList: "isOpenedFromList" in state && state.isOpenedFromList === true,
  };
}
