import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useMutation } from "@tanstack/react-query";
import { useT } from "@/i18n/use-t";
import { FormErrorSummary } from "@/ui/form/FormErrorSummary";
import { handFocusOn } from "@/ui/hand-focus-on";
import { useToast } from "@/ui/toast-context";
import { VisuallyHidden } from "@/ui/VisuallyHidden";
import { useSaveError } from "./use-save-error";
import { webhookUpdate, type WebhookScope } from "./webhook-scope";

export interface RowResumeProps {
  readonly scope: WebhookScope;
  /** What the row is called, for those who hear the button alone. */
  readonly name: string;
}

/** The next thing to do about a webhook that has stopped, without leaving the list. */
export function RowResume({ scope, name }: RowResumeProps) {
  const t = useT();
  const toast = useToast();
  const saveError = useSaveError(scope);
  const resume = useMutation(webhookUpdate(scope));
  const send = () => {
    if (resume.isPending) return;
    resume.mutate(
      { enabled: true },
      { onSuccess: () => toast({ message: t("webhook.inactive.resumedIn", { name }), tone: "success" }) },
    );
  };
  const error = resume.error && saveError(resume.error);
  return (
    <>
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
      {error !== null && (
        <Box sx={{ flexBasis: "100%", maxWidth: 420, whiteSpace: "normal" }}>
          <FormErrorSummary error={error} unplaced={error.fieldErrors ?? []} />
        </Box>
      )}
    </>
  );
}
