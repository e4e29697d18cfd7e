import { use, useEffect, useId, type ReactNode } from "react";
import {
  useController,
  type FieldPath,
  type FieldValues,
  type UseControllerProps,
  type UseControllerReturn,
} from "react-hook-form";
import type { Requirement } from "./FieldFrame";
import { useFieldErrorText } from "./field-error-text";
import { FormFields, type TextFieldFacts } from "@/ui/form/form-fields";

/** What every bound field takes. */
export interface FormFieldProps<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
> {
  readonly control: NonNullable<UseControllerProps<TValues, TName, TTransformed>["control"]>;
  readonly name: TName;
  readonly label: string;
  readonly help?: ReactNode;
  /** Only what is optional is marked; `required` when left out. */
  readonly requirement?: Requirement;
  readonly isDisabled?: boolean;
}

export interface FormField<TValues extends FieldValues, TName extends FieldPath<TValues>> {
  readonly field: UseControllerReturn<TValues, TName>["field"];
  readonly controlId: string;
  readonly error: string | null;
}

export function useFormField<
  TValues extends FieldValues,
  TName extends FieldPath<TValues>,
  TTransformed = TValues,
>(
  props: Pick<FormFieldProps<TValues, TName, TTransformed>, "control" | "name">,
  /** For a field that takes any text. */
  text?: TextFieldFacts,
): FormField<TValues, TName> {
  const controlId = useId();
  const errorText = useFieldErrorText();
  const { field, fieldState } = useController<TValues, TName, TTransformed>({
    control: props.control,
    name: props.name,
  });
  const fields = use(FormFields);
  const { name } = props;
  useEffect(() => {
    if (fields === null || text === undefined) return undefined;
    fields.set(name, text);
    return () => {
      fields.delete(name);
    };
  }, [fields, name, text]);
  const message = fieldState.error === undefined ? null : errorText(fieldState.error.message || "invalid");
  return { field, controlId, error: message };
}
