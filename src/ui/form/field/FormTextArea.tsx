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
  /** `mono`, the default, for what goes over the wire as it is typed; `text` for sentences. */
  readonly face?: "text" | "mono";
}

/** Several lines of text: headers, bodies, JSON, or sentences. Enter is a new line; Ctrl or Cmd with it submits. */
export function FormTextArea<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: FormTextAreaProps<TValues, TName, TTransformed>) {
  const { rows, placeholder = "", face = "mono", ...field } = props;
  return (
    <BoundInput
      {...field}
      use="lines"
      input={{
        multiline: true,
        minRows: rows.least,
        maxRows: rows.most,
        placeholder,
        sx: { p: 0, "& textarea": { px: 1.5, py: 0.875, ...(face === "mono" && { typography: "mono" }) } },
        ...(face === "mono" && { inputProps: WIRE_TEXT }),
      }}
    />
  );
}
