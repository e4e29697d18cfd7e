import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import type { ReactNode } from "react";
import type { ShownError } from "./shown-error";
import { ErrorFacts } from "./ErrorFacts";

export interface ErrorAlertProps {
  readonly error: ShownError;
  /** What else there is to say, below the detail. */
  readonly children?: ReactNode;
}

/** Something that was tried failed: what, why, and the number for support. Stands beside what was tried. */
export function ErrorAlert({ error, children }: ErrorAlertProps) {
  return (
    <Alert severity="error" role="alert">
      <AlertTitle>{error.title}</AlertTitle>
      {error.detail}
      {children}
      <ErrorFacts error={error} />
    </Alert>
  );
}
