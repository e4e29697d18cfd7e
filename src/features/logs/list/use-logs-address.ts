import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { useSearchText } from "@/features/logs/filters/use-search-text";
import { type LogsAddress, readAddress, withAddress } from "@/features/logs/logs-address";
import { type Term, toggleTerm } from "@/features/logs/search/query";
import { useAddressParams } from "@/ui/layout/use-address-params";
import type { LogRow } from "./log-rows";

type HistoryStep = "replace" | "push";

/** What the page's address says, and the ways to change it, which stay the same: pages of entries come and go meanwhile. */
export function useLogsAddress() {
  const [params, changeParams] = useAddressParams();
  const address = useMemo(() => readAddress(params), [params]);
  const set = useCallback(
    (next: Partial<LogsAddress>, step: HistoryStep) =>
      changeParams((current) => withAddress(current, next), {
        replace: step === "replace",
        preventScrollReset: true,
      }),
    [changeParams],
  );
  const search = useSearchText(address.text, (text) => set({ text }, "replace"));
  const latest = useRef(search);
  useLayoutEffect(() => {
    latest.current = search;
  }, [search]);
  /** What is being typed is applied with it. */
  const change = useCallback(
    (next: Partial<LogsAddress>, step: HistoryStep = "replace") => {
      const { text, reset } = latest.current;
      if (next.text !== undefined) reset();
      set({ text, ...next }, step);
    },
    [set],
  );
  return {
    address,
    /** As it is in the field. */
    text: search.text,
    type: useCallback((text: string) => latest.current.type(text), []),
    reset: useCallback(() => latest.current.reset(), []),
    change,
    toggle: useCallback((term: Term) => set({ text: toggleTerm(latest.current.text, term) }, "push"), [set]),
    open: useCallback(({ key }: LogRow) => set({ entryKey: key }, "push"), [set]),
    /** Another entry while one is open: Back leads to the list as it was before any. */
    reach: useCallback(({ key }: LogRow) => set({ entryKey: key }, "replace"), [set]),
  };
}
