import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useMissingRole } from "@/api/use-missing-role";
import { useState } from "react";
import { webhookCondition, type WebhookStatus } from "@/contract/webhook-status";
import { useT } from "@/i18n/use-t";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { handFocusOn } from "@/ui/hand-focus-on";
import { Restricted } from "@/ui/Restricted";
import { useToast } from "@/ui/toast-context";
import { InactiveReason } from "./InactiveReason";
import { MissedAlert } from "./MissedAlert";
import { useSaveError } from "./use-save-error";
import { webhookChange, webhookStatusQuery, webhookUpdate, type WebhookScope } from "@/api/webhook-scope";

export interface InactiveAlertProps {
  readonly scope: WebhookScope;
}

/** Stands above every tab of a webhook whose last delivery failed for good, and above no other. */
export function InactiveAlert({ scope }: InactiveAlertProps) {
  const t = useT();
  const toast = useToast();
  const saveError = useSaveError(scope);
  const { data: status } = useQuery(webhookStatusQuery(scope));
  const missing = useMissingRole(webhookChange(scope));
  const resume = useMutation(webhookUpdate(scope));
  /** What was missed shows in the status only until the next delivery, so it is kept from the moment of resuming. */
  const [missed, setMissed] = useState<WebhookStatus | null>(null);
  if (status === undefined) return null;
  const condition = webhookCondition(status);
  if (condition !== "stopped" && condition !== "off_after_failure") {
    return missed && <MissedAlert scope={scope} missed={missed} onDismiss={() => setMissed(null)} />;
  }

  const send = () => {
    if (resume.isPending) return;
    resume.mutate(
      { enabled: true },
      {
        onSuccess: () => {
          setMissed(status);
          toast({ message: t("webhook.inactive.resumed"), tone: "success" });
        },
      },
    );
  };
  const error = resume.error && {
    ...saveError(resume.error),
    // Without an answer nobody knows, and the general title says so.
    ...(resume.error.kind === "http" && { title: t("webhook.inactive.notResumed") }),
  };

  return (
    <Alert severity={condition === "stopped" ? "error" : "warning"} role="note" sx={{ mb: 3 }}>
      <AlertTitle>
        {condition === "stopped" ? t("webhook.inactive.title") : t("webhook.inactive.titleOff")}
      </AlertTitle>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start", pb: 0.5 }}>
        <InactiveReason status={status} />
        {error !== null && <FormErrorSummary error={error} unplaced={error.fieldErrors ?? []} />}
        {/* Someone who switched it off does not want it to go on. */}
        {condition === "stopped" && (
          <Restricted missing={missing}>
            <Button
              ref={handFocusOn}
              variant="contained"
              size="small"
              aria-disabled={resume.isPending}
              onClick={send}
              sx={resume.isPending ? { opacity: 0.7 } : {}}
            >
              {resume.isPending ? t("webhook.inactive.resuming") : t("webhook.inactive.resume")}
            </Button>
          </Restricted>
        )}
      </Stack>
    </Alert>
  );
}
