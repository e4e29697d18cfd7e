import type { ApiError } from "@/api/http/api-error";
import { neededRole, type Permission } from "@/contract/identity/permissions";
import type { ShownError } from "@/ui/state/shown-error";
import { useNeededRoleText } from "@/ui/use-role-words";
import { useShownError } from "@/ui/state/use-shown-error";

/** Words for a change that failed; a refusal says which role it takes. */
export function useSaveError(permission: Permission): (failure: ApiError) => ShownError {
  const shownError = useShownError();
  const neededRoleText = useNeededRoleText();
  return (failure) => {
    const shown = shownError(failure, "save");
    return failure.status === 403 ? { ...shown, detail: neededRoleText(neededRole(permission)) } : shown;
  };
}
