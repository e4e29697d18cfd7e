import { readInstant } from "@/contract/wire/instant";
import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Stack from "@mui/material/Stack";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { ReplayGapLink } from "./ReplayGapLink";

export interface MissedAlertProps {
  readonly scope: WebhookScope;
  /** The status from before delivery was resumed. */
  readonly missed: SeenStatus;
  readonly onDismiss: () => void;
}

/** Resuming sends nothing of what was missed; this says so, and where to get it. */
export function MissedAlert({ scope, missed, onDismiss }: MissedAlertProps) {
  const t = useT();
  const dateTime = useDateTime();
  const since = readInstant(missed.last_attempt_at);
  if (since === null) return null;
  return (
    <Alert severity="info" role="note" onClose={onDismiss} closeText={t("ui.dismiss")} sx={{ mb: 3 }}>
      <AlertTitle>{t("status.resumed.title")}</AlertTitle>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start", pb: 0.5 }}>
        <span>{t("status.resumed.text", { time: dateTime(since) })}</span>
        <ReplayGapLink scope={scope} status={missed} />
      </Stack>
    </Alert>
  );
}
