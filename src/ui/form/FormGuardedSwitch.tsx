import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import { useState } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { describedBy, FieldTexts } from "./FieldFrame";
import { SWITCH_INDENT } from "./FormSwitch";
import { useFormField, type FormFieldProps } from "./use-form-field";

export interface FormGuardedSwitchProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends Pick<FormFieldProps<TValues, TName, TTransformed>, "control" | "name" | "label" | "help"> {
  readonly question: {
    readonly title: string;
    readonly text: string;
    readonly confirm: string;
    readonly cancel: string;
  };
  /** Stands below it while it is on. */
  readonly warning: { readonly title: string; readonly text: string };
}

/** For something dangerous: switching it on is asked back, switching it off again is not. */
export function FormGuardedSwitch<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormGuardedSwitchProps<TValues, TName, TTransformed>) {
  const { label, help, question, warning } = props;
  const [isAsking, setIsAsking] = useState(false);
  const { field, controlId, error } = useFormField<TValues, TName, TTransformed>(props);
  return (
    <Stack spacing={0.25} sx={{ alignItems: "flex-start" }}>
      <FormControlLabel
        label={label}
        htmlFor={controlId}
        control={
          <Switch
            id={controlId}
            name={field.name}
            checked={Boolean(field.value)}
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
      <Box sx={{ pl: SWITCH_INDENT }}>
        <FieldTexts controlId={controlId} help={help} error={error} />
      </Box>
      {field.value && (
        <Alert severity="warning" role="note" sx={{ alignSelf: "stretch", "&&": { mt: 1.5 } }}>
          <AlertTitle>{warning.title}</AlertTitle>
          {warning.text}
        </Alert>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={question.title}
        confirmLabel={question.confirm}
        cancelLabel={question.cancel}
        tone="danger"
        onConfirm={() => {
          field.onChange(true);
          setIsAsking(false);
        }}
        onCancel={() => setIsAsking(false)}
      >
        {question.text}
      </ConfirmDialog>
    </Stack>
  );
}
