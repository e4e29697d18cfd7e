import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form";
import { type FieldError, ruleMessage } from "@/lib/field-error";

/** From the name on the wire to the field in the form; names that are not here have no field. */
export type FieldMapping<TValues extends FieldValues> = Readonly<Record<string, FieldPath<TValues>>>;

// Rules whose own text says more than a translation of the bare rule could.
const VAGUE_RULES: ReadonlySet<string> = new Set(["", "invalid"]);

/** Puts each error on its field and returns those that have none, for the form's summary. */
export function applyFieldErrors<TValues extends FieldValues>(
  setError: UseFormSetError<TValues>,
  fieldErrors: readonly FieldError[],
  mapping: FieldMapping<TValues>,
): readonly FieldError[] {
  for (const error of fieldErrors) {
    const field = fieldOf(error, mapping);
    if (field !== undefined) setError(field, { type: error.rule, message: fieldErrorMessage(error) });
  }
  return unplacedErrors(fieldErrors, mapping);
}

/** The errors that no field of the form can show. */
export function unplacedErrors<TValues extends FieldValues>(
  fieldErrors: readonly FieldError[],
  mapping: FieldMapping<TValues>,
): readonly FieldError[] {
  return fieldErrors.filter((error) => fieldOf(error, mapping) === undefined);
}

/** The form's own notation of a server's error; see `useFieldErrorText`. */
export function fieldErrorMessage(error: FieldError): string {
  if (VAGUE_RULES.has(error.rule) && error.text !== "") return error.text;
  return ruleMessage(error.rule, { ...error.params, text: error.text });
}

function fieldOf<TValues extends FieldValues>(
  error: FieldError,
  mapping: FieldMapping<TValues>,
): FieldPath<TValues> | undefined {
  return Object.hasOwn(mapping, error.path) ? mapping[error.path] : undefined;
}
