import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiError } from "@/api/api-error";
import { destinationMutations, destinationQueries } from "@/api/destinations";
import type { Destination } from "@/contract/destination";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/shown-error";
import { useShownError } from "@/ui/use-shown-error";
import { hasChangedMeanwhile } from "./changed-meanwhile";
import { type DestinationFormValues, toChanges } from "./destination-form";
import { withNameConflict } from "./save-failure";

export type ConflictDecision = "overwrite" | "reload" | "keepEditing";

/** Someone else saved the destination in between; the save waits for a decision. */
export interface SaveConflict {
  readonly stored: Destination;
  readonly yours: DestinationFormValues;
  readonly decide: (decision: ConflictDecision) => void;
}

export interface SavedDestination {
  readonly destination: Destination;
  readonly outcome: "saved" | "unchanged";
}

/** Why nothing was sent: the look before the save failed, or the admin did not want to overwrite. */
type Stop = ApiError | "conflict";

/** Saves an opened destination, but looks first whether it is still what was opened. */
export function useSaveDestination(opened: Destination, onReload: () => void) {
  const t = useT();
  const shown = useShownError();
  const client = useQueryClient();
  const update = useMutation(destinationMutations.update(opened.id));
  const [isLooking, setIsLooking] = useState(false);
  const [stop, setStop] = useState<Stop | null>(null);
  const [conflict, setConflict] = useState<SaveConflict | null>(null);
  /** What the admin has seen: what was opened, or what they decided to overwrite. */
  const known = useRef(opened);

  const decisionOn = async (stored: Destination, yours: DestinationFormValues) => {
    const decision = await new Promise<ConflictDecision>((decide) => setConflict({ stored, yours, decide }));
    setConflict(null);
    return decision;
  };

  const look = async (values: DestinationFormValues): Promise<Destination> => {
    const stored = await client.query({ ...destinationQueries.detail(opened.id), staleTime: 0 });
    if (hasChangedMeanwhile(known.current, stored)) {
      const decision = await decisionOn(stored, values);
      if (decision === "reload") onReload();
      if (decision !== "overwrite") throw new SaveCalledOff();
      known.current = stored;
    }
    return stored;
  };

  const save = async (values: DestinationFormValues): Promise<SavedDestination> => {
    setStop(null);
    update.reset();
    setIsLooking(true);
    try {
      const stored = await look(values);
      const changes = toChanges(values, stored);
      if (Object.keys(changes).length === 0) return { destination: stored, outcome: "unchanged" };
      return { destination: await update.mutateAsync(changes), outcome: "saved" };
    } catch (error) {
      if (error instanceof SaveCalledOff) setStop("conflict");
      // The mutation keeps its own error.
      else if (error instanceof ApiError) setStop(error);
      throw error;
    } finally {
      setIsLooking(false);
    }
  };

  return { save, isPending: isLooking || update.isPending, conflict, submitError: submitError() };

  function submitError(): ShownError | null {
    if (isLooking) return null;
    if (update.error) return withNameConflict(shown(update.error, "save"), update.error, update.variables);
    if (stop === "conflict") {
      return {
        title: t("destinations.conflict.notSaved"),
        detail: t("destinations.conflict.notSavedDetail"),
      };
    }
    // The look is a read: when it fails, it is certain that nothing was saved.
    return stop && { ...shown(stop, "load"), title: t("ui.failure.save") };
  }
}

class SaveCalledOff extends Error {}
