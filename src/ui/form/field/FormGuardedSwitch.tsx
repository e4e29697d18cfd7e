import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { ConfirmDialog } from "@/ui/overlay/ConfirmDialog";
import { SwitchLine } from "./SwitchLine";
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
      <SwitchLine
        controlId={controlId}
        label={label}
        help={help}
        error={error}
        field={field}
        onSwitch={(isOn) => (isOn ? setIsAsking(true) : field.onChange(false))}
      />
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
