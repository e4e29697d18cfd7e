import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import type { Tone } from "@/ui/state/StatusBadge";

export interface TimelineEntryProps {
  /** 1 is the first. */
  readonly number: number;
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** One step of a list that runs downwards: a numbered mark, the line to the next one, and what happened. */
export function TimelineEntry({ number, tone, children }: TimelineEntryProps) {
  return (
    <Box
      component="li"
      sx={{
        position: "relative",
        pl: 4.5,
        pb: 2.5,
        "&:last-of-type": { pb: 0 },
        "&:not(:last-of-type)::before": {
          content: '""',
          position: "absolute",
          left: 11,
          top: 24,
          bottom: 0,
          borderLeft: 2,
          borderColor: "border.subtle",
        },
      }}
    >
      <Box
        aria-hidden
        sx={{
          position: "absolute",
          left: 0,
          top: 0,
          width: 24,
          height: 24,
          display: "grid",
          placeItems: "center",
          borderRadius: "50%",
          border: 1,
          borderColor: `tone.${tone}.line`,
          bgcolor: `tone.${tone}.soft`,
          color: `tone.${tone}.ink`,
          typography: "caption",
          fontWeight: 600,
        }}
      >
        {number}
      </Box>
      {children}
    </Box>
  );
}
