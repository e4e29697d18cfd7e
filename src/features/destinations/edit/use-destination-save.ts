import { useMutation, useQueryClient } from "@tanstack/react-query";
import { destinationMutations, destinationQueries } from "@/api/webhook/destination-queries";
import type { Destination } from "@/contract/webhook/destination";
import { useGuardedSave } from "@/entities/saving/use-guarded-save";
import { type DestinationFormValues, toChanges } from "@/features/destinations/destination-form";
import { saveFailure, useSaveFailureWords } from "@/features/destinations/save-failure";
import { useT } from "@/i18n/use-t";
import { hasChangedMeanwhile } from "./changed-meanwhile";

export interface SavedDestination {
  readonly destination: Destination;
  readonly change: "saved" | "none";
}

/** Saves what a form has changed of a destination, unless another person has changed it since it was opened. */
export function useDestinationSave(opened: Destination) {
  const t = useT();
  const client = useQueryClient();
  const update = useMutation(destinationMutations.update(opened.id));
  return useGuardedSave<Destination, DestinationFormValues, SavedDestination>({
    opened,
    look: () => client.query({ ...destinationQueries.detail(opened.id), staleTime: 0 }),
    hasMoved: hasChangedMeanwhile,
    isAlready: (values, stored) => Object.keys(toChanges(values, stored)).length === 0,
    send: async (values, stored) => {
      const changes = toChanges(values, stored);
      if (Object.keys(changes).length === 0) return { destination: stored, change: "none" };
      try {
        return { destination: await update.mutateAsync(changes), change: "saved" };
      } catch (failure) {
        throw saveFailure(failure, changes);
      }
    },
    errorOf: useSaveFailureWords(),
    notSaved: {
      title: t("destinations.conflict.notSaved"),
      detail: t("destinations.conflict.notSavedDetail"),
    },
  });
}
