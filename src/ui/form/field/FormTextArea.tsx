import type { FieldPath, FieldValues } from "react-hook-form";
import { BoundInput } from "./BoundInput";
import type { FormFieldProps } from "./use-form-field";
import { WIRE_TEXT } from "./wire-text";

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
  const { rows, placeholder = "", ...field } = props;
  return (
    <BoundInput
      {...field}
      use="lines"
      input={{
        multiline: true,
        minRows: rows.least,
        maxRows: rows.most,
        placeholder,
        sx: { p: 0, "& textarea": { typography: "mono", px: 1.5, py: 0.875 } },
        inputProps: WIRE_TEXT,
      }}
    />
  );
}
