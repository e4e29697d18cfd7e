import { useCallback, useLayoutEffect, useRef } from "react";
import type { Call } from "@/features/logs/calls/group-calls";
import type { KnownValue } from "./complete-query";
import { knownValues } from "./known-values";
import type { QueryFieldId } from "./query-fields";
import { useValueWords } from "./use-value-words";

/** What the calls that are here say of a field. The same function always: they are counted when it is asked, not as they come. */
export function useKnownValues(calls: readonly Call[]): (field: QueryFieldId) => readonly KnownValue[] {
  const words = useValueWords();
  const latest = useRef({ calls, words });
  useLayoutEffect(() => {
    latest.current = { calls, words };
  }, [calls, words]);
  return useCallback((field) => knownValues(field, latest.current.calls, latest.current.words), []);
}
