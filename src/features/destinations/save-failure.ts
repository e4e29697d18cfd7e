import { type ApiError, isApiError } from "@/api/http/api-error";
import { onField, type ShownError } from "@/ui/state/shown-error";
import { useShownError } from "@/ui/state/use-shown-error";

/** A name that another destination has: the answer names no field, so this puts it on the one that has to change. */
export class NameTaken extends Error {
  readonly refusal: ApiError;

  constructor(refusal: ApiError) {
    super(refusal.message, { cause: refusal });
    this.refusal = refusal;
  }
}

/** What a call with that body has failed with: a conflict means that the name is taken, where it held one. */
export function saveFailure(failure: unknown, body: { readonly name?: string }): unknown {
  const isTaken = isApiError(failure) && failure.status === 409 && body.name !== undefined;
  return isTaken ? new NameTaken(failure) : failure;
}

/** Words for a destination that was not saved. */
export function useSaveFailureWords(): (failure: unknown) => ShownError | null {
  const shown = useShownError();
  return (failure) => {
    if (failure instanceof NameTaken) {
      return onField(shown(failure.refusal, "save"), "name", "destinations.errors.duplicateName");
    }
    return isApiError(failure) ? shown(failure, "save") : null;
  };
}
