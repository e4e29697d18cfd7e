import OutlinedInput, { type OutlinedInputProps } from "@mui/material/OutlinedInput";
import type { FieldPath, FieldValues } from "react-hook-form";
import type { TextUse } from "@/lib/invisible-characters";
import { describedBy, FieldFrame } from "./FieldFrame";
import { useFormField, type FormFieldProps } from "./use-form-field";

export interface BoundInputProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> extends FormFieldProps<TValues, TName, TTransformed> {
  /** What makes it this kind of input. */
  readonly input: OutlinedInputProps;
  /** Where any text can be typed: what the text is for. */
  readonly use?: TextUse;
  /** `expected`: such a token is what the field asks for. */
  readonly konnectToken?: "expected";
}

/** An input of any kind, bound to its field and in the frame that all fields have. */
export function BoundInput<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(props: BoundInputProps<TValues, TName, TTransformed>) {
  const { label, help, input, requirement = "required", use, konnectToken } = props;
  const { field, controlId, error } = useFormField<TValues, TName, TTransformed>(
    props,
    use && { label, use, konnectToken },
  );
  return (
    <FieldFrame controlId={controlId} label={label} requirement={requirement} help={help} error={error}>
      <OutlinedInput
        id={controlId}
        name={field.name}
        value={field.value ?? ""}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        disabled={props.isDisabled ?? false}
        error={error !== null}
        fullWidth
        {...input}
        inputProps={{
          "aria-required": requirement === "required",
          "aria-describedby": describedBy(controlId, { help, error }),
          ...input.inputProps,
        }}
      />
    </FieldFrame>
  );
}
