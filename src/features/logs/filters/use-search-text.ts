import { useEffect, useEffectEvent, useState } from "react";
import { settle, untyped } from "./typed-text";

const APPLY_AFTER_MS = 300;

export interface SearchText {
  /** What the field says. */
  readonly text: string;
  /** What was typed and is not applied yet; null where there is nothing of the kind. */
  readonly typed: string | null;
  readonly type: (text: string) => void;
  /** Back to what is applied. */
  readonly reset: () => void;
}

/** During typing, the field keeps its own text; what is applied (the address) follows at a pause. */
export function useSearchText(applied: string, apply: (text: string) => void): SearchText {
  const [latest, setLatest] = useState(() => untyped(applied));
  const state = settle(latest, applied);
  if (state !== latest) setLatest(state);
  const { typed } = state;
  const send = useEffectEvent((text: string) => {
    setLatest((current) => ({ ...current, sent: text }));
    apply(text);
  });
  useEffect(() => {
    if (typed === null || typed === applied) return undefined;
    const timer = setTimeout(() => send(typed), APPLY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, applied]);
  return {
    text: typed ?? applied,
    typed,
    type: (text) => setLatest((current) => ({ ...current, typed: text })),
    reset: () => setLatest(untyped(applied)),
  };
}
