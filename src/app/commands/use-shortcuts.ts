import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useNavigate } from "react-router-dom";
import { DESTINATIONS_PATH, KONNECT_PATH, LOGS_PATH, PORTALS_PATH } from "@/lib/console-paths";
import { safeStorage } from "@/lib/safe-storage";
import { MAIN_ID } from "@/app/layout/SkipLink";

/** Where `g` and a letter lead. */
const GO_TO = { k: KONNECT_PATH, d: DESTINATIONS_PATH, p: PORTALS_PATH, l: LOGS_PATH } as const;

const SEQUENCE_MS = 1500;

const TEXT_FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable]';

const STORAGE_KEY = "console-single-keys";
const remembered = safeStorage(() => localStorage);

export interface Shortcuts {
  readonly onPalette: () => void;
  readonly onHelp: () => void;
  readonly onZone: () => void;
  /** Those of one letter may be switched off: speech input types them without meaning to. */
  readonly hasSingleKeys: boolean;
}

export function useShortcuts({ onPalette, onHelp, onZone, hasSingleKeys }: Shortcuts): void {
  const navigate = useNavigate();
  const lastGoAtMs = useRef(Number.NEGATIVE_INFINITY);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey;
    if (hasModifier && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      onPalette();
      return;
    }
    if (!hasSingleKeys || hasModifier || event.altKey || isTyping(event)) return;
    // Times are everywhere, and it leads nowhere.
    if (event.key === "u") onZone();
    if (event.key === "u" || isInDialog(event)) return;
    const isAfterGo = event.timeStamp - lastGoAtMs.current < SEQUENCE_MS;
    lastGoAtMs.current = event.key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
    const goal = isAfterGo ? Object.entries(GO_TO).find(([key]) => key === event.key)?.[1] : undefined;
    if (goal !== undefined) void navigate(goal);
    else if (event.key === "?") onHelp();
    else if (event.key === "/") focusSearch();
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

/** Whether shortcuts of one letter work; remembered, on by default. */
export function useSingleKeys(): readonly [isOn: boolean, setIsOn: (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(() => remembered.read(STORAGE_KEY) !== "off");
  return [
    isOn,
    (next) => {
      setIsOn(next);
      remembered.write(STORAGE_KEY, next ? "on" : "off");
    },
  ];
}

function focusSearch(): void {
  document.getElementById(MAIN_ID)?.querySelector<HTMLElement>('input[type="search"]')?.focus();
}

/** Whether a letter pressed there is taken already: by a field, or by a menu with its own letters. */
function isTyping(event: KeyboardEvent): boolean {
  return (
    event.isComposing ||
    event.defaultPrevented ||
    isWithin(event, `${TEXT_FIELDS}, [role="menu"], [role="listbox"]`)
  );
}

/** Whether it was pressed in something that stands over the page. */
function isInDialog(event: KeyboardEvent): boolean {
  return isWithin(event, '[role="dialog"]');
}

function isWithin({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
