import { type KeyboardEvent, useRef } from "react";
import { callIndexOf } from "@/features/logs/calls/log-lines";
import type { Call } from "@/features/logs/calls/group-calls";
import type { LogRow } from "./log-rows";

export interface ListKeysOptions {
  readonly calls: readonly Call[];
  /** The entry that is open beside the list; null where none is. */
  readonly openKey: string | null;
  readonly onReach: (row: LogRow) => void;
  readonly onClose: () => void;
}

/** Keys while an entry stands beside the list: j and k move on in the list from within the entry, Escape closes it. */
export function useListKeys({ calls, openKey, onReach, onClose }: ListKeysOptions) {
  const viewRef = useRef<HTMLDivElement>(null);
  const focusRow = () => {
    const row = viewRef.current?.querySelector<HTMLElement>("tr[tabindex='0']");
    (row ?? document.querySelector<HTMLElement>("main h1"))?.focus({ preventScroll: true });
  };
  const close = () => {
    onClose();
    focusRow();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event;
    if (openKey === null || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === "Escape") close();
    const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select");
    if (isTyping || (key !== "j" && key !== "k")) return;
    const index = callIndexOf(calls, openKey);
    const next = calls[key === "j" ? index + 1 : index - 1];
    if (index >= 0 && next !== undefined) onReach(next.main);
  };
  return { viewRef, focusRow, close, onKeyDown };
}
