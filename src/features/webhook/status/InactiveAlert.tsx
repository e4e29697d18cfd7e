import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { useT } from "@/i18n/use-t";
import { webhookPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { AttemptTime } from "@/entities/webhook/AttemptTime";
import { ResponseCode } from "@/entities/webhook/ResponseCode";
import { ResumeButton } from "./ResumeButton";
import { usePageResume } from "./resume-context";
import { WireText } from "@/entities/webhook/WireText";

export interface InactiveAlertProps {
  readonly scope: WebhookScope;
  readonly status: WebhookStatus;
  readonly condition: "stopped" | "off_after_failure";
}

/** The last delivery failed for good: what that does to the logs, and the way to the reasons. */
export function InactiveAlert({ scope, status, condition }: InactiveAlertProps) {
  const t = useT();
  const resume = usePageResume();
  const { last_attempt_at: attemptedAt, last_response_code: code, last_response_message: message } = status;
  const { error } = resume;
  return (
    <Alert severity={condition === "stopped" ? "error" : "warning"} role="note" sx={{ mb: 3 }}>
      <AlertTitle>{t(condition === "stopped" ? "status.banner.stopped" : "status.banner.off")}</AlertTitle>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start", pb: 0.5 }}>
        <Stack spacing={0.5}>
          <span>{t("status.banner.meanwhile")}</span>
          {attemptedAt !== undefined && (
            <Box sx={{ display: "flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "baseline" }}>
              <Box component="span" sx={{ color: "text.secondary" }}>
                {t("webhook.statusPanel.lastAttempt")}
              </Box>
              <AttemptTime attemptedAt={attemptedAt} />
              <ResponseCode code={code} />
              {message !== undefined && message !== "" && <WireText text={message} />}
            </Box>
          )}
        </Stack>
        {error !== null && <FormErrorSummary error={error} unplaced={error.fieldErrors ?? []} />}
        <Stack direction="row" useFlexGap spacing={1.5} sx={{ flexWrap: "wrap" }}>
          {/* A user who switched it off does not want it to go on. */}
          {condition === "stopped" && <ResumeButton resume={resume} weight="primary" />}
          <ButtonLink to={webhookPath(scope, "status")} variant="outlined" color="inherit" size="small">
            {t("status.banner.more")}
          </ButtonLink>
        </Stack>
      </Stack>
    </Alert>
  );
}
