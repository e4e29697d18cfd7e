import { zodResolver } from "@hookform/resolvers/zod";
import Button from "@mui/material/Button";
import Dialog from "@mui/material/Dialog";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import Typography from "@mui/material/Typography";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { useForm, useFormState } from "react-hook-form";
import { isApiError } from "@/api/http/api-error";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { gapMutations } from "@/api/watch/gap-queries";
import { webhookChange } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import { useSaveError } from "@/entities/access/use-save-error";
import { webhookScopeOf } from "@/entities/gap/gap-scope";
import { MAX_REASON_LENGTH } from "@/history/closing";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { FormTextArea } from "@/ui/form/field/FormTextArea";
import { FormShell } from "@/ui/form/FormShell";
import { useGuardedClose } from "@/ui/form/use-guarded-close";
import { useToast } from "@/ui/overlay/toast-context";
import type { ShownError } from "@/ui/state/shown-error";
import { emptyValues, fieldMapping, type ReasonedAction, schema, toPatch } from "./reason-form";

export interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly gap: Gap;
  readonly action: ReasonedAction;
  readonly onClose: () => void;
}

/** Accepts a gap as lost, or opens it again; either says why. */
export function ReasonDialog({ isOpen, gap, action, onClose }: ReasonDialogProps) {
  const t = useT();
  const { locale } = useLanguage();
  const toast = useToast();
  const titleId = useId();
  const permission = webhookChange(webhookScopeOf(gap.scope));
  const missingRole = useMissingRole(permission);
  const saveError = useSaveError(permission);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: emptyValues });
  const { isDirty } = useFormState({ control: form.control });
  const update = useMutation(gapMutations.update(gap.id));
  const { close, question } = useGuardedClose(isDirty, onClose);
  const isEnded = gap.to !== null;

  const errorOf = (failure: unknown): ShownError | null => {
    if (!isApiError(failure)) return null;
    const error = saveError(failure);
    const title = t(failure.wasRefused ? `gaps.${action}.failed` : `gaps.${action}.failedUnknown`);
    return failure.status === 409
      ? { ...error, title, detail: t(`gaps.${action}.conflict`) }
      : { ...error, title };
  };

  return (
    <>
      {question}
      <Dialog
        open={isOpen}
        onClose={close}
        // What was typed and put off goes with the dialog.
        slotProps={{ transition: { onExited: () => form.reset(emptyValues) } }}
        aria-labelledby={titleId}
        maxWidth="sm"
        fullWidth
      >
        <DialogTitle id={titleId}>{t(`gaps.${action}.title`)}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2, color: "text.secondary" }}>
            {t(action === "accept" && isEnded ? "gaps.accept.textEnded" : `gaps.${action}.text`)}
          </Typography>
          <FormShell
            form={form}
            label={t(`gaps.${action}.title`)}
            leaving="free"
            whilePending="locked"
            onSubmit={(values) => update.mutateAsync(toPatch(values, action))}
            isPending={update.isPending}
            errorOf={errorOf}
            fieldMapping={fieldMapping}
            missingRole={missingRole}
            submitLabel={t(`gaps.${action}.submit`)}
            pendingLabel={t(`gaps.${action}.pending`)}
            onSubmitted={() => toast({ message: t(`gaps.${action}.done`), tone: "success" })}
            onDone={onClose}
            actions={
              <Button variant="outlined" color="inherit" onClick={close}>
                {t("ui.cancel")}
              </Button>
            }
          >
            <FormTextArea
              control={form.control}
              name="reason"
              label={t("gaps.reason.label")}
              help={t("gaps.reason.help", { maximum: formatNumber(MAX_REASON_LENGTH, locale) })}
              rows={{ least: 3, most: 10 }}
              face="text"
            />
          </FormShell>
        </DialogContent>
      </Dialog>
    </>
  );
}
