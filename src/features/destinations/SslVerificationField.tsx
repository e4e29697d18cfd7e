import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import { useState } from "react";
import type { Control } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { describedBy, FieldTexts } from "@/ui/form/FieldFrame";
import { useFormField } from "@/ui/form/use-form-field";
import type { DestinationFormValues } from "./destination-form";

export interface SslVerificationFieldProps {
  readonly control: Control<DestinationFormValues>;
}

/** Switching verification off is asked back; switching it on again is not. */
export function SslVerificationField({ control }: SslVerificationFieldProps) {
  const t = useT();
  const [isAsking, setIsAsking] = useState(false);
  const { field, controlId, error } = useFormField<DestinationFormValues, "isSslVerificationDisabled">({
    control,
    name: "isSslVerificationDisabled",
  });
  const help = t("destinations.verification.help");
  return (
    <Stack spacing={0.75} sx={{ alignItems: "flex-start" }}>
      <FormControlLabel
        label={t("destinations.verification.label")}
        htmlFor={controlId}
        control={
          <Switch
            id={controlId}
            name={field.name}
            checked={field.value}
            onChange={(_event, checked) => (checked ? setIsAsking(true) : field.onChange(false))}
            onBlur={field.onBlur}
            slotProps={{
              input: {
                ref: field.ref,
                role: "switch",
                "aria-invalid": error !== null,
                "aria-describedby": describedBy(controlId, { help, error }),
              },
            }}
          />
        }
      />
      <FieldTexts controlId={controlId} help={help} error={error} />
      {field.value && (
        <Alert severity="warning" role="note" sx={{ alignSelf: "stretch" }}>
          <AlertTitle>{t("destinations.verification.warning")}</AlertTitle>
          {t("destinations.verification.warningText")}
        </Alert>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t("destinations.verification.confirmTitle")}
        confirmLabel={t("destinations.verification.confirm")}
        cancelLabel={t("destinations.verification.cancel")}
        tone="danger"
        onConfirm={() => {
          field.onChange(true);
          setIsAsking(false);
        }}
        onCancel={() => setIsAsking(false)}
      >
        {t("destinations.verification.confirmText")}
      </ConfirmDialog>
    </Stack>
  );
}
