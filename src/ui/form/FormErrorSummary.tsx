import Box from "@mui/material/Box";
import type { FieldError } from "@/lib/field-error";
import { ErrorAlert } from "@/ui/state/ErrorAlert";
import type { ShownError } from "@/ui/state/shown-error";
import { fieldErrorMessage } from "./apply-field-errors";
import { useFieldErrorText } from "./field/field-error-text";

export interface FormErrorSummaryProps {
  readonly error: ShownError;
  /** Errors that have no field of their own in this form. */
  readonly unplaced: readonly FieldError[];
}

export function FormErrorSummary({ error, unplaced }: FormErrorSummaryProps) {
  const errorText = useFieldErrorText();
  return (
    <ErrorAlert error={error}>
      {unplaced.length > 0 && (
        <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
          {unplaced.map((fieldError) => (
            <li key={`${fieldError.path} ${fieldError.rule} ${fieldError.text}`}>
              {fieldError.path !== "" && <code>{fieldError.path}: </code>}
              {errorText(fieldErrorMessage(fieldError))}
            </li>
          ))}
        </Box>
      )}
    </ErrorAlert>
  );
}
