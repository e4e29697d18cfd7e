import { useEffect, useEffectEvent, useRef } from "react";
import { useNavigate } from "react-router-dom";
import { DESTINATIONS_PATH, KONNECT_PATH, LOGS_PATH, PORTALS_PATH } from "@/lib/console-paths";
import { isInDialog, isTyping } from "./is-typing";
import { MAIN_ID } from "@/app/layout/SkipLink";

/** Where `g` and a letter lead. */
const GO_TO = { k: KONNECT_PATH, d: DESTINATIONS_PATH, p: PORTALS_PATH, l: LOGS_PATH } as const;

const SEQUENCE_MS = 1500;

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

function focusSearch(): void {
  document.getElementById(MAIN_ID)?.querySelector<HTMLElement>('input[type="search"]')?.focus();
}
