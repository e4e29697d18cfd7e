import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import type { FieldPath, FieldValues } from "react-hook-form";
import { describedBy, FieldTexts } from "./FieldFrame";
import { useFormField, type FormFieldProps } from "./use-form-field";

export type FormSwitchProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> = Omit<FormFieldProps<TValues, TName, TTransformed>, "requirement">;

/** What stands below a switch begins under its label, not under the control. */
export const SWITCH_INDENT = "46px";

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
      <FormControlLabel
        label={label}
        htmlFor={controlId}
        disabled={props.isDisabled ?? false}
        control={
          <Switch
            id={controlId}
            name={field.name}
            checked={Boolean(field.value)}
            onChange={field.onChange}
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
    </Stack>
  );
}
