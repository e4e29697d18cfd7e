import type { ApiError } from "@/api/api-error";
import type { Region } from "@/audit-log/region";
import { onField, type ShownError } from "@/ui/state/shown-error";
import { useSaveError } from "@/features/webhook/use-save-error";

/** Words for a destination that could not be made. A conflict can only mean the name, and the answer names no field. */
export function useConversionError(region: Region): (failure: ApiError) => ShownError {
  const saveError = useSaveError({ kind: "region", region });
  return (failure) => {
    const shown = saveError(failure);
    return failure.status === 409 ? onField(shown, "name", "destinations.errors.duplicateName") : shown;
  };
}
