import Portal from "@mui/material/Portal";
import { type ReactNode, useEffect, useId, useMemo, useState } from "react";
import { TooltipBubble } from "./TooltipBubble";
import { SHOW_AFTER_MS } from "./use-tooltip-state";

export interface HoverTipProps {
  /** What the pointer rests on. */
  readonly element: HTMLElement;
  readonly children: ReactNode;
}

/**
 * The words of a tooltip for one of many elements, whose holder follows the pointer: a table of many rows must not carry
 * a tooltip a value. It shows after the usual wait; Escape takes it away.
 */
export function HoverTip({ element, children }: HoverTipProps) {
  const id = useId();
  const anchorRef = useMemo(() => ({ current: element }), [element]);
  const [state, setState] = useState<"waiting" | "shown" | "dismissed">("waiting");

  useEffect(() => {
    if (state === "waiting") {
      const timer = setTimeout(() => setState("shown"), SHOW_AFTER_MS);
      return () => clearTimeout(timer);
    }
    if (state === "dismissed") return undefined;
    const hideOnEscape = (event: KeyboardEvent) => {
      if (event.key === "Escape") setState("dismissed");
    };
    document.addEventListener("keydown", hideOnEscape);
    return () => document.removeEventListener("keydown", hideOnEscape);
  }, [state]);

  if (state !== "shown") return null;
  return (
    <Portal>
      <TooltipBubble id={id} anchorRef={anchorRef} onPointerEnter={ignore} onPointerLeave={ignore}>
        {children}
      </TooltipBubble>
    </Portal>
  );
}

function ignore() {
  return undefined;
}
