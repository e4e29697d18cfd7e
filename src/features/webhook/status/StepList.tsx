import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";

interface Step {
  readonly id: string;
  readonly text: string;
  readonly action: ReactNode;
}

export interface StepListProps {
  readonly steps: readonly Step[];
}

/** Things to do one after the other, numbered where there are several. */
export function StepList({ steps }: StepListProps) {
  const isOrdered = steps.length > 1;
  return (
    <Stack component="ol" spacing={2.5} sx={{ m: 0, p: 0, listStyle: "none", counterReset: "step" }}>
      {steps.map(({ id, text, action }) => (
        <Box
          component="li"
          key={id}
          sx={{
            counterIncrement: "step",
            display: "flex",
            columnGap: 1.5,
            maxWidth: "80ch",
            ...(isOrdered && {
              "&::before": {
                content: "counter(step)",
                flexShrink: 0,
                display: "grid",
                placeItems: "center",
                width: 22,
                height: 22,
                borderRadius: "50%",
                border: 1,
                borderColor: "border.control",
                color: "text.secondary",
                typography: "caption",
                fontWeight: 600,
                fontVariantNumeric: "tabular-nums",
              },
            }),
          }}
        >
          <Stack spacing={1} sx={{ alignItems: "flex-start", minWidth: 0 }}>
            <span>{text}</span>
            {action}
          </Stack>
        </Box>
      ))}
    </Stack>
  );
}
