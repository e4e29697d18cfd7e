import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import type { Check } from "@/features/verify/check-store";
import { useT } from "@/i18n/use-t";

export interface CheckFailureProps {
  readonly check: Extract<Check, { state: "failed" }>;
  readonly onRetry: () => void;
}

/** An input could not be read to its end, as when it was moved meanwhile. */
export function CheckFailure({ check: { inputs, message }, onRetry }: CheckFailureProps) {
  const t = useT();
  return (
    <Alert
      severity="error"
      role="alert"
      action={
        <Button size="small" variant="outlined" color="inherit" onClick={onRetry}>
          {t("ui.retry")}
        </Button>
      }
    >
      <AlertTitle>{t("verify.failed.title")}</AlertTitle>
      {t("verify.failed.text", { names: inputs.map(({ name }) => name).join(", "), message })}
    </Alert>
  );
}
