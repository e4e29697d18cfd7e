import { useMutation, useQueryClient } from "@tanstack/react-query";
import { isApiError } from "@/api/api-error";
import { destinationMutations, destinationQueries } from "@/api/destinations";
import type { Destination } from "@/contract/destination";
import { useT } from "@/i18n/use-t";
import { useGuardedSave } from "@/entities/save-conflict/use-guarded-save";
import { useShownError } from "@/ui/state/use-shown-error";
import { hasChangedMeanwhile } from "./changed-meanwhile";
import { type DestinationFormValues, toChanges } from "@/features/destinations/destination-form";
import { withNameConflict } from "@/features/destinations/save-failure";

export interface SavedDestination {
  readonly destination: Destination;
  readonly change: "saved" | "none";
}

/** Saves an opened destination, but looks first whether it is still what was opened. */
export function useSaveDestination(opened: Destination) {
  const t = useT();
  const shown = useShownError();
  const client = useQueryClient();
  const update = useMutation(destinationMutations.update(opened.id));

  const send = async (values: DestinationFormValues, stored: Destination): Promise<SavedDestination> => {
    const changes = toChanges(values, stored);
    if (Object.keys(changes).length === 0) return { destination: stored, change: "none" };
    return { destination: await update.mutateAsync(changes), change: "saved" };
  };

  return useGuardedSave({
    opened,
    look: () => client.query({ ...destinationQueries.detail(opened.id), staleTime: 0 }),
    hasMoved: hasChangedMeanwhile,
    isAlready: (values, stored) => Object.keys(toChanges(values, stored)).length === 0,
    send,
    isFailure: isApiError,
    saveError: (failure) => withNameConflict(shown(failure, "save"), failure, update.variables ?? {}),
    notSaved: {
      title: t("destinations.conflict.notSaved"),
      detail: t("destinations.conflict.notSavedDetail"),
    },
  });
}
