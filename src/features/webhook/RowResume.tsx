import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMissingRole } from "@/api/use-missing-role";
import { useT } from "@/i18n/use-t";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { handFocusOn } from "@/ui/hand-focus-on";
import { Restricted } from "@/ui/Restricted";
import { useToast } from "@/ui/toast-context";
import { VisuallyHidden } from "@/ui/VisuallyHidden";
import { useSaveError } from "./use-save-error";
import { webhookChange, webhookUpdate, type WebhookScope } from "@/api/webhook-scope";

export interface RowResumeProps {
  readonly scope: WebhookScope;
  /** What the row is called, for those who hear the button alone. */
  readonly name: string;
  readonly onResumed: () => void;
  /** What stands before the button. */
  readonly children: ReactNode;
}

/** The next thing to do about a webhook that has stopped, without leaving the list. */
export function RowResume({ scope, name, onResumed, children }: RowResumeProps) {
  const t = useT();
  const toast = useToast();
  const saveError = useSaveError(scope);
  const missing = useMissingRole(webhookChange(scope));
  const resume = useMutation(webhookUpdate(scope));
  const send = () => {
    if (resume.isPending) return;
    resume.mutate(
      { enabled: true },
      {
        onSuccess: () => {
          onResumed();
          toast({ message: t("webhook.inactive.resumedIn", { name }), tone: "success" });
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
    <Stack useFlexGap spacing={1} sx={{ alignItems: "flex-start" }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1, alignItems: "center" }}>
        {children}
        <Restricted missing={missing}>
          <Button
            ref={handFocusOn}
            size="small"
            variant="outlined"
            color="inherit"
            aria-disabled={resume.isPending}
            onClick={send}
            sx={resume.isPending ? { opacity: 0.7 } : {}}
          >
            {resume.isPending ? t("webhook.inactive.resuming") : t("webhook.inactive.resume")}
            <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
          </Button>
        </Restricted>
      </Box>
      {error !== null && (
        <Box sx={{ maxWidth: 340, whiteSpace: "normal" }}>
          <FormErrorSummary error={error} unplaced={error.fieldErrors ?? []} />
        </Box>
      )}
    </Stack>
  );
}
