import Box from "@mui/material/Box";
import { keyframes } from "@mui/material/styles";
import { useLayoutEffect, useRef, type PointerEventHandler, type ReactNode, type RefObject } from "react";
import { placeTooltip, TOOLTIP_GAP_PX } from "./place-tooltip";

export interface TooltipBubbleProps {
  readonly id: string;
  /** What it is about. */
  readonly anchorRef: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
  readonly onPointerEnter: PointerEventHandler;
  readonly onPointerLeave: PointerEventHandler;
}

const appear = keyframes({ from: { opacity: 0, transform: "scale(0.9)" } });

/** The words of a `Tooltip`, over everything, at their anchor, also while the page scrolls. */
export function TooltipBubble({ id, anchorRef, children, ...hover }: TooltipBubbleProps) {
  const bubbleRef = useRef<HTMLDivElement>(null);

  // After each render: other words have another size.
  useLayoutEffect(() => {
    const bubble = bubbleRef.current;
    const anchor = anchorRef.current;
    if (!bubble || !anchor) return undefined;
    const place = () => {
      const { clientWidth, clientHeight } = document.documentElement;
      const { top, left } = placeTooltip(
        anchor.getBoundingClientRect(),
        { width: bubble.offsetWidth, height: bubble.offsetHeight },
        { width: clientWidth, height: clientHeight },
      );
      bubble.style.top = `${top}px`;
      bubble.style.left = `${left}px`;
    };
    place();
    addEventListener("scroll", place, { capture: true, passive: true });
    addEventListener("resize", place);
    return () => {
      removeEventListener("scroll", place, { capture: true });
      removeEventListener("resize", place);
    };
  });

  return (
    <Box
      ref={bubbleRef}
      id={id}
      role="tooltip"
      {...hover}
      sx={{
        position: "fixed",
        zIndex: "tooltip",
        width: "max-content",
        maxWidth: "min(360px, calc(100vw - 16px))",
        px: 1.25,
        py: 0.75,
        borderRadius: "6px",
        typography: "caption",
        bgcolor: "text.primary",
        color: "background.paper",
        overflowWrap: "break-word",
        // The way from its anchor to it belongs to it.
        "&::before": { content: '""', position: "absolute", zIndex: -1, inset: `${-TOOLTIP_GAP_PX}px 0` },
        animation: `${appear} 160ms ease-out`,
        "@media (prefers-reduced-motion: reduce)": { animation: "none" },
      }}
    >
      {children}
    </Box>
  );
}
