import type { ApiError } from "@/api/api-error";
import type { ShownError } from "@/ui/shown-error";

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
  const error = {
    path: "name",
    rule: "destinations.errors.duplicateName",
    params: {},
    text: shown.detail ?? "",
  };
  // The field says it in the reader's language.
  return { ...shown, detail: undefined, fieldErrors: [error] };
}
