import OutlinedInput from "@mui/material/OutlinedInput";
import type { HTMLInputAutoCompleteAttribute } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { describedBy, FieldFrame } from "./FieldFrame";
import { useFormField, type FormFieldProps } from "./use-form-field";

export interface FormTextFieldProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends FormFieldProps<TValues, TName, TTransformed> {
  readonly type?: "text" | "url" | "password";
  readonly placeholder?: string;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  /** `mono` for what goes over the wire: URLs, tokens, ids. */
  readonly face?: "text" | "mono";
}

export function FormTextField<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormTextFieldProps<TValues, TName, TTransformed>) {
  const { label, help, requirement = "required", face = "text" } = props;
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
        type={props.type ?? "text"}
        placeholder={props.placeholder ?? ""}
        autoComplete={props.autoComplete ?? "off"}
        disabled={props.isDisabled ?? false}
        error={error !== null}
        fullWidth
        sx={face === "mono" ? { "& input": { typography: "mono" } } : {}}
        inputProps={{
          "aria-required": requirement === "required",
          "aria-describedby": describedBy(controlId, { help, error }),
          ...(face === "mono" ? { spellCheck: false, autoCapitalize: "off", autoCorrect: "off" } : {}),
        }}
      />
    </FieldFrame>
  );
}
