import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Stack from "@mui/material/Stack";
import { useT } from "@/i18n/use-t";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import type { WebhookWarning } from "./webhook-warning";

export interface WebhookWarningAlertProps {
  readonly warning: WebhookWarning;
  readonly setupPath: string;
}

/** What the state of the webhook means for a replay, and where it is changed. */
export function WebhookWarningAlert({ warning, setupPath }: WebhookWarningAlertProps) {
  const t = useT();
  const isRefused = warning !== "inactive";
  return (
    <Alert severity={isRefused ? "warning" : "info"} role="none">
      <AlertTitle>{t(`replay.warning.${warning}.title`)}</AlertTitle>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start" }}>
        <span>{t(`replay.warning.${warning}.text`)}</span>
        {isRefused && (
          <ButtonLink to={setupPath} variant="outlined" size="small" color="inherit">
            {t(`replay.warning.${warning}.action`)}
          </ButtonLink>
        )}
      </Stack>
    </Alert>
  );
}
