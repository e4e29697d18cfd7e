import { useEffectEvent, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";
import { CLOSED_WINDOW, movedWindow, type RowRange, rowRange } from "./row-window";

export interface RowWindowOptions {
  readonly count: number;
  readonly rowPx: number;
  /** The box was scrolled or resized. @param first the row that is seen first, counted from 0 */
  readonly onMove: (first: number, range: RowRange) => void;
}

/** Which rows of a box that scrolls are in the page, each of them as high as the others. @param box null until it is there */
export function useRowWindow(box: HTMLElement | null, options: RowWindowOptions) {
  const { count, rowPx } = options;
  const [window, setWindow] = useState(CLOSED_WINDOW);
  const tell = useEffectEvent((first: number, seen: number) =>
    options.onMove(first, rowRange({ first, seen }, count)),
  );
  useLayoutEffect(() => {
    if (box === null) return undefined;
    const look = () => {
      const first = Math.max(0, Math.floor(box.scrollTop / rowPx));
      const seen = Math.ceil(box.clientHeight / rowPx) + 1;
      setWindow((last) => movedWindow(last, first, seen));
      tell(first, seen);
    };
    // Into the same frame: else it shows the gap that was scrolled to, and the rows only in the next one.
    const follow = () => flushSync(look);
    const sizes = new ResizeObserver(look);
    look();
    sizes.observe(box);
    box.addEventListener("scroll", follow, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener("scroll", follow);
    };
  }, [box, rowPx]);
  return { range: rowRange(window, count), keyOffset: window.keyOffset };
}
