import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import { type ReactNode, use } from "react";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "./shown-error";
import { ErrorFacts } from "./ErrorFacts";
import { TokenSerialContext } from "./token-serial-context";

export interface ErrorAlertProps {
  readonly error: ShownError;
  /** What else there is to say, below the detail. */
  readonly children?: ReactNode;
}

/** Something that was tried failed: what, why, and the number for support. Stands beside what was tried. */
export function ErrorAlert({ error, children }: ErrorAlertProps) {
  const t = useT();
  const tokenSerial = use(TokenSerialContext);
  // What another token was refused is no fault any more, but it has not been done either.
  if (error.tokenSerial !== undefined && error.tokenSerial !== tokenSerial) {
    return (
      <Box component="output" sx={{ display: "block" }}>
        <Alert severity="info" role="none">
          <AlertTitle>{t("ui.failure.signedInSince")}</AlertTitle>
          {t("ui.failure.tryOnceMore")}
        </Alert>
      </Box>
    );
  }
  return (
    <Alert severity="error" role="alert">
      <AlertTitle>{error.title}</AlertTitle>
      {error.detail}
      {children}
      <ErrorFacts error={error} />
    </Alert>
  );
}
