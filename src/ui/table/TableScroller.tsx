import Box from "@mui/material/Box";
import { useEffect, useRef, useState, type ReactNode } from "react";

export interface TableScrollerProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Takes part in the tab order only while there is something to scroll to. */
export function TableScroller({ label, children }: TableScrollerProps) {
  const boxRef = useRef<HTMLDivElement>(null);
  const [isOverflowing, setIsOverflowing] = useState(false);

  useEffect(() => {
    const box = boxRef.current;
    if (!box) return undefined;
    const measure = () => setIsOverflowing(box.scrollWidth > box.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    return () => observer.disconnect();
  }, []);

  return (
    <Box
      ref={boxRef}
      {...(isOverflowing ? { role: "region", "aria-label": label, tabIndex: 0 } : {})}
      sx={{
        // What is placed absolutely in a cell scrolls with it.
        position: "relative",
        overflowX: "auto",
        containerType: "inline-size",
        border: 1,
        borderColor: "divider",
        borderRadius: "8px",
        bgcolor: "background.paper",
      }}
    >
      {children}
    </Box>
  );
}
