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
    (nextOf: (current: LogsAddress) => Partial<LogsAddress>, step: HistoryStep) =>
      changeParams((current) => withAddress(current, nextOf(readAddress(current))), {
        replace: step === "replace",
        preventScrollReset: true,
      }),
    [changeParams],
  );
  const search = useSearchText(address.text, (text) => set(() => ({ text }), "replace"));
  const latest = useRef(search);
  useLayoutEffect(() => {
    latest.current = search;
  }, [search]);
  /** Something else takes the place of what is being typed, at once: the next choice may come before it is drawn. */
  const drop = useCallback(() => {
    latest.current.reset();
    latest.current = { ...latest.current, typed: null };
  }, []);
  /** What is being typed is applied with it. What was asked for a moment ago counts, be it on the screen or not. */
  const change = useCallback(
    (next: Partial<LogsAddress>, step: HistoryStep = "replace") => {
      const { typed } = latest.current;
      if (next.text !== undefined) drop();
      set(({ text }) => ({ text: typed ?? text, ...next }), step);
    },
    [set, drop],
  );
  return {
    address,
    /** As it is in the field. */
    text: search.text,
    type: useCallback((text: string) => latest.current.type(text), []),
    change,
    toggle: useCallback(
      (term: Term) => {
        const { typed } = latest.current;
        set(({ text }) => ({ text: toggleTerm(typed ?? text, term) }), "push");
      },
      [set],
    ),
    /** All of it becomes what a link says. */
    follow: useCallback(
      (search: string) => {
        drop();
        changeParams(() => new URLSearchParams(search), { preventScrollReset: true });
      },
      [changeParams, drop],
    ),
    open: useCallback(({ key }: LogRow) => set(() => ({ entryKey: key }), "push"), [set]),
    /** Another entry while one is open: Back leads to the list as it was before any. */
    reach: useCallback(({ key }: LogRow) => set(() => ({ entryKey: key }), "replace"), [set]),
  };
}
