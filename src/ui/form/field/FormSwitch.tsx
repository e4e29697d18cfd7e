import Stack from "@mui/material/Stack";
import type { FieldPath, FieldValues } from "react-hook-form";
import { SwitchLine } from "./SwitchLine";
import { useFormField, type FormFieldProps } from "./use-form-field";

export type FormSwitchProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> = Omit<FormFieldProps<TValues, TName, TTransformed>, "requirement">;

/** For something that is on or off. */
export function FormSwitch<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormSwitchProps<TValues, TName, TTransformed>) {
  const { label, help } = props;
  const { field, controlId, error } = useFormField<TValues, TName, TTransformed>(props);
  return (
    <Stack spacing={0.25} sx={{ alignItems: "flex-start" }}>
      <SwitchLine
        controlId={controlId}
        label={label}
        help={help}
        error={error}
        isDisabled={props.isDisabled ?? false}
        field={field}
        onSwitch={field.onChange}
      />
    </Stack>
  );
}
