// What a save was rejected with, kept by react-hook-form itself: on the fields that are to blame and, whole, on the form.
// There it goes by itself: with the next submission, and with a reset.

import type { ErrorOption, FieldErrors, FieldValues, UseFormSetError } from "react-hook-form";
import type { ShownError } from "@/ui/state/shown-error";
import { applyFieldErrors, type FieldMapping } from "./apply-field-errors";

interface ServerError extends ErrorOption {
  /** Put into words when it is shown: in the language and with what is known by then. */
  readonly failure: unknown;
}

const NAME = "server";

/** @returns whether a field shows some of it */
export function keepFailure<TValues extends FieldValues>(
  setError: UseFormSetError<TValues>,
  failure: unknown,
  shown: ShownError | null,
  mapping: FieldMapping<TValues>,
): boolean {
  const fieldErrors = shown?.fieldErrors ?? [];
  const unplaced = applyFieldErrors(setError, fieldErrors, mapping);
  const error: ServerError = { type: NAME, failure };
  setError(`root.${NAME}`, error);
  return unplaced.length < fieldErrors.length;
}

/** `undefined`: the last submission was not rejected. */
export function keptFailure<TValues extends FieldValues>(
  errors: FieldErrors<TValues>,
): { readonly failure: unknown } | undefined {
  // setError keeps all that it is given, which its types do not say
  return errors.root?.[NAME] as ServerError | undefined;
}
