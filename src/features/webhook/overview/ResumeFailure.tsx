import Box from "@mui/material/Box";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import type { ShownError } from "@/ui/state/shown-error";

export interface ResumeFailureProps extends OverlayProps {
  readonly error: ShownError | null;
}

/** Why a webhook was not resumed, in the cell of its table. */
export function ResumeFailure({ error }: ResumeFailureProps) {
  return (
    error !== null && (
      <Box sx={{ maxWidth: 340, whiteSpace: "normal" }}>
        <FormErrorSummary error={error} unplaced={error.fieldErrors ?? []} />
      </Box>
    )
  );
}
