import type { HTMLInputAutoCompleteAttribute } from "react";
import type { FieldPath, FieldValues } from "react-hook-form";
import { BoundInput } from "./BoundInput";
import type { FormFieldProps } from "./use-form-field";
import { WIRE_TEXT } from "./wire-text";

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
  /** `expected`: a token of Konnect is what is asked for. */
  readonly konnectToken?: "expected";
}

export function FormTextField<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormTextFieldProps<TValues, TName, TTransformed>) {
  const { type = "text", placeholder = "", autoComplete = "off", face = "text", ...field } = props;
  return (
    <BoundInput
      {...field}
      use={type === "url" ? "url" : face === "mono" ? "header" : "name"}
      input={{
        type,
        placeholder,
        autoComplete,
        ...(face === "mono" && { sx: { "& input": { typography: "mono" } }, inputProps: WIRE_TEXT }),
      }}
    />
  );
}
