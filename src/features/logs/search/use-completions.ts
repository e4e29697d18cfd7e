import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { type Completion, completionsAt, type KnownValue } from "./complete-query";
import type { QueryFieldId } from "./query-fields";

export interface CompletionsOptions {
  readonly text: string;
  readonly onType: (text: string) => void;
  /** What a field can be completed with. */
  readonly valuesOf: (field: QueryFieldId) => readonly KnownValue[];
}

interface Offered {
  readonly completions: readonly Completion[];
  /** The one that Enter takes; null before an arrow has led to one, so that Enter takes nothing that was only offered. */
  readonly active: number | null;
}

const NOTHING: Offered = { completions: [], active: null };

/** What is offered for the word that is being typed, and the keys that take it. */
export function useCompletions({ text, onType, valuesOf }: CompletionsOptions) {
  const inputRef = useRef<HTMLInputElement>(null);
  const [{ completions, active }, setOffered] = useState(NOTHING);
  const caretWanted = useRef<number | null>(null);
  // Once the text is there: the browser puts the caret at its end.
  useLayoutEffect(() => {
    const caret = caretWanted.current;
    caretWanted.current = null;
    if (caret !== null) inputRef.current?.setSelectionRange(caret, caret);
  });

  const offer = (typed: string, caret: number) => {
    const found = completionsAt(typed, caret, valuesOf);
    setOffered({ completions: found, active: null });
    return found.length;
  };
  const close = () => setOffered(NOTHING);
  const take = (completion: Completion) => {
    caretWanted.current = completion.caret;
    onType(completion.text);
    // After the field come its values.
    if (completion.value === null) offer(completion.text, completion.caret);
    else close();
  };
  const type = (typed: string, caret: number) => {
    onType(typed);
    // Not between words: all fields would stand there after each.
    if (/\S$/u.test(typed.slice(0, caret))) offer(typed, caret);
    else close();
  };
  const move = (by: 1 | -1, event: KeyboardEvent) => {
    event.preventDefault();
    if (completions.length > 0) {
      const next = active === null ? (by === 1 ? 0 : -1) : active + by;
      setOffered({ completions, active: (next + completions.length) % completions.length });
    } else if (offer(text, inputRef.current?.selectionStart ?? text.length) > 0) {
      setOffered((offered) => ({ ...offered, active: by === 1 ? 0 : offered.completions.length - 1 }));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes Japanese text, the keys belong to it.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = active === null ? undefined : completions[active];
    if (event.key === "ArrowDown") move(1, event);
    else if (event.key === "ArrowUp") move(-1, event);
    else if (event.key === "Enter" && chosen !== undefined) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === "Escape" && completions.length > 0) {
      // The text stays, which the browser would clear; so does what is open on the page.
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (["Enter", "ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) close();
  };
  return {
    inputRef,
    completions,
    active,
    type,
    onKeyDown,
    take,
    close,
    point: (index: number) => setOffered({ completions, active: index }),
  };
}
