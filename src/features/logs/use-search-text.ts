import { useEffect, useEffectEvent, useState } from "react";

const APPLY_AFTER_MS = 300;

export interface SearchText {
  /** What the field says. */
  readonly text: string;
  readonly type: (text: string) => void;
  /** Back to what is applied. */
  readonly reset: () => void;
}

/** While someone types, the field keeps its own text; what is applied (the address) follows when they pause. */
export function useSearchText(applied: string, apply: (text: string) => void): SearchText {
  const [typed, setTyped] = useState<string | null>(null);
  const applyLatest = useEffectEvent(apply);
  useEffect(() => {
    if (typed === null || typed === applied) return undefined;
    const timer = setTimeout(() => applyLatest(typed), APPLY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, applied]);
  return { text: typed ?? applied, type: setTyped, reset: () => setTyped(null) };
}
