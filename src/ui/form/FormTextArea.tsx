import OutlinedInput from "@mui/material/OutlinedInput";
import type { FieldPath, FieldValues } from "react-hook-form";
import { describedBy, FieldFrame } from "./FieldFrame";
import { useFormField, type FormFieldProps } from "./use-form-field";

export interface FormTextAreaProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends FormFieldProps<TValues, TName, TTransformed> {
  /** It grows with its text between the two. */
  readonly rows: { readonly least: number; readonly most: number };
  readonly placeholder?: string;
}

/** Several lines of wire text: headers, bodies, JSON. Enter is a new line; Ctrl or Cmd with it submits. */
export function FormTextArea<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormTextAreaProps<TValues, TName, TTransformed>) {
  const { label, help, rows, requirement = "required" } = props;
  const { field, controlId, error } = useFormField<TValues, TName, TTransformed>(props);
  return (
    <FieldFrame controlId={controlId} label={label} requirement={requirement} help={help} error={error}>
      <OutlinedInput
        id={controlId}
        name={field.name}
        value={field.value ?? ""}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        multiline
        minRows={rows.least}
        maxRows={rows.most}
        placeholder={props.placeholder ?? ""}
        disabled={props.isDisabled ?? false}
        error={error !== null}
        fullWidth
        sx={{ p: 0, "& textarea": { typography: "mono", px: 1.5, py: 0.875 } }}
        inputProps={{
          "aria-required": requirement === "required",
          "aria-describedby": describedBy(controlId, { help, error }),
          spellCheck: false,
          autoCapitalize: "off",
          autoCorrect: "off",
        }}
      />
    </FieldFrame>
  );
}
