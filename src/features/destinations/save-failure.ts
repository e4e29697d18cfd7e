import type { ApiError } from "@/api/api-error";
import { onField, type ShownError } from "@/ui/state/shown-error";

/**
 * A conflict in answer to a body with a name means that the name is taken: the answer names no field, so it is put
 * on the one that has to change.
 */
export function withNameConflict(
  shown: ShownError,
  failure: ApiError,
  body: { readonly name?: string },
): ShownError {
  if (failure.status !== 409 || body.name === undefined) return shown;
  return onField(shown, "name", "destinations.errors.duplicateName");
}
