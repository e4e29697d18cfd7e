import { useEffect, useRef, useState, type FocusEvent, type PointerEvent } from "react";

export const SHOW_AFTER_MS = 300;
const SHOW_AFTER_TOUCH_MS = 700;
const HIDE_AFTER_TOUCH_MS = 1500;
/** Going on from one tooltip to the next takes no second wait. */
const NO_WAIT_WITHIN_MS = 800;

let lastLeftAtMs = Number.NEGATIVE_INFINITY;

/** Shown while the pointer or the keyboard's focus rests on it, and after a long press; gone with Escape. */
export function useTooltipState() {
  const [isShown, setIsShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const schedule = (next: "show" | "hide", delayMs: number) => {
    if (isShown && next === "hide") lastLeftAtMs = performance.now();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsShown(next === "show"), delayMs);
  };
  const show = () => {
    const isGoingOn = performance.now() - lastLeftAtMs < NO_WAIT_WITHIN_MS;
    schedule("show", isGoingOn ? 0 : SHOW_AFTER_MS);
  };

  useEffect(() => {
    if (!isShown) return undefined;
    const hideOnEscape = (event: KeyboardEvent) => {
      if (event.key === "Escape") setIsShown(false);
    };
    document.addEventListener("keydown", hideOnEscape);
    return () => document.removeEventListener("keydown", hideOnEscape);
  }, [isShown]);

  const hover = {
    onPointerEnter: ({ pointerType }: PointerEvent) => {
      if (pointerType !== "touch") show();
    },
    // Going over to the tooltip itself is not leaving. A finger leaves when it is lifted or begins to scroll.
    onPointerLeave: ({ pointerType }: PointerEvent) =>
      schedule("hide", pointerType === "touch" ? HIDE_AFTER_TOUCH_MS : 0),
  };
  return {
    isShown,
    bubbleProps: hover,
    triggerProps: {
      ...hover,
      onPointerDown: ({ pointerType }: PointerEvent) => {
        if (pointerType === "touch") schedule("show", SHOW_AFTER_TOUCH_MS);
      },
      onFocus: ({ target, relatedTarget }: FocusEvent) => {
        if (target.matches(":focus-visible") && !isGivenBack(target, relatedTarget)) show();
      },
      onBlur: () => schedule("hide", 0),
    },
  };
}

/** A menu or dialog that closes leaves the focus where it was opened from: that is no question for a tooltip. */
function isGivenBack(target: Element, from: EventTarget | null): boolean {
  const overlay = from instanceof Element ? from.closest("[role='menu'], [role='dialog']") : null;
  return overlay !== null && !overlay.contains(target);
}
