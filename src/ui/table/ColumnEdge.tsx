import Box from "@mui/material/Box";
import { type PointerEvent, useRef } from "react";

export interface ColumnEdgeProps {
  /** Of the column while its edge is pulled. */
  readonly onResize: (widthPx: number) => void;
}

/** The edge of a column's head, which a pointer pulls. Who uses it gives the keyboard another way. */
export function ColumnEdge({ onResize }: ColumnEdgeProps) {
  const pullRef = useRef<{ readonly startX: number; readonly startPx: number } | null>(null);
  const begin = (event: PointerEvent<HTMLElement>) => {
    const head = event.currentTarget.closest("th");
    if (event.button !== 0 || head === null) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    pullRef.current = { startX: event.clientX, startPx: head.getBoundingClientRect().width };
  };
  const pull = ({ clientX }: PointerEvent) => {
    if (pullRef.current !== null) onResize(pullRef.current.startPx + clientX - pullRef.current.startX);
  };
  const end = () => {
    pullRef.current = null;
  };
  return (
    <Box
      aria-hidden
      onPointerDown={begin}
      onPointerMove={pull}
      onPointerUp={end}
      onPointerCancel={end}
      sx={{
        position: "absolute",
        insetBlock: 0,
        right: 0,
        width: 9,
        cursor: "col-resize",
        touchAction: "none",
        "&::after": {
          content: '""',
          position: "absolute",
          insetBlock: 6,
          right: 0,
          borderRight: 1,
          borderColor: "border.subtle",
        },
      }}
    />
  );
}
