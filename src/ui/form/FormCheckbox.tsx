import Box from "@mui/material/Box";
import Checkbox from "@mui/material/Checkbox";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import type { FieldPath, FieldValues } from "react-hook-form";
import { describedBy, FieldTexts } from "./FieldFrame";
import { useFormField, type FormFieldProps } from "./use-form-field";

export type FormCheckboxProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> = Omit<FormFieldProps<TValues, TName, TTransformed>, "requirement">;

// Under the label, not under the control.
const LABEL_INDENT = "30px";

/** For something one agrees to or asks for as part of a form. */
export function FormCheckbox<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormCheckboxProps<TValues, TName, TTransformed>) {
  const { label, help } = props;
  const { field, controlId, error } = useFormField<TValues, TName, TTransformed>(props);
  return (
    <Stack spacing={0.25} sx={{ alignItems: "flex-start" }}>
      <FormControlLabel
        label={label}
        htmlFor={controlId}
        disabled={props.isDisabled ?? false}
        control={
          <Checkbox
            id={controlId}
            name={field.name}
            checked={Boolean(field.value)}
            onChange={field.onChange}
            onBlur={field.onBlur}
            slotProps={{
              input: {
                ref: field.ref,
                "aria-invalid": error !== null,
                "aria-describedby": describedBy(controlId, { help, error }),
              },
            }}
          />
        }
      />
      <Box sx={{ pl: LABEL_INDENT }}>
        <FieldTexts controlId={controlId} help={help} error={error} />
      </Box>
    </Stack>
  );
}
