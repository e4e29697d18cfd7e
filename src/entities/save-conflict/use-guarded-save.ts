import { useRef, useState } from "react";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";
import { type RequestFailure, useShownError } from "@/ui/state/use-shown-error";

export type ConflictDecision = "overwrite" | "reload" | "keepEditing";

/** Someone else saved it in between; the save waits for a decision. */
export interface SaveConflict<TStored, TValues> {
  readonly stored: TStored;
  readonly yours: TValues;
  readonly decide: (decision: ConflictDecision) => void;
}

export interface GuardedSaveSettings<TStored, TValues, TResult, TFailure extends RequestFailure> {
  /** What the form began with. */
  readonly opened: TStored;
  /** Reads what the server has now. */
  readonly look: () => Promise<TStored>;
  readonly hasMoved: (opened: TStored, stored: TStored) => boolean;
  /** Whether what is stored is already what is about to be saved: then nothing of anyone's is overwritten. */
  readonly isAlready: (values: TValues, stored: TStored) => boolean;
  readonly send: (values: TValues, stored: TStored) => Promise<TResult>;
  /** What there are words for; anything else is for the form to report. */
  readonly isFailure: (error: unknown) => error is TFailure;
  readonly saveError: (failure: TFailure) => ShownError;
  /** Said after "Keep editing". */
  readonly notSaved: ShownError;
}

/** `reloaded`: nothing was saved, because the admin wants to begin again from what is stored now. */
export type SaveOutcome<TStored, TResult = TStored> =
  | { readonly outcome: "saved"; readonly stored: TResult }
  | { readonly outcome: "reloaded"; readonly stored: TStored };

/** Why it was not saved, and whether the failed call was one that saves. */
type Stop<TFailure> = "conflict" | { readonly during: "look" | "send"; readonly failure: TFailure };

/** Saves, but looks first whether what is stored is still what was opened. */
export function useGuardedSave<TStored, TValues, TResult, TFailure extends RequestFailure>(
  settings: GuardedSaveSettings<TStored, TValues, TResult, TFailure>,
) {
  const t = useT();
  const shown = useShownError();
  const [isPending, setIsPending] = useState(false);
  const [stop, setStop] = useState<Stop<TFailure> | null>(null);
  const [conflict, setConflict] = useState<SaveConflict<TStored, TValues> | null>(null);
  /** What the admin decided to overwrite, so that a second try does not ask again. */
  const overwritten = useRef<TStored | null>(null);

  const decisionOn = async (stored: TStored, yours: TValues) => {
    const decision = await new Promise<ConflictDecision>((decide) => setConflict({ stored, yours, decide }));
    setConflict(null);
    return decision;
  };

  const save = async (values: TValues): Promise<SaveOutcome<TStored, TResult>> => {
    let during: "look" | "send" = "look";
    setStop(null);
    setIsPending(true);
    try {
      const stored = await settings.look();
      const hasMoved = settings.hasMoved(overwritten.current ?? settings.opened, stored);
      if (hasMoved && !settings.isAlready(values, stored)) {
        const decision = await decisionOn(stored, values);
        if (decision === "reload") return { outcome: "reloaded", stored };
        if (decision === "keepEditing") {
          setStop("conflict");
          throw new SaveCalledOff();
        }
        overwritten.current = stored;
      }
      during = "send";
      const saved = await settings.send(values, stored);
      overwritten.current = null;
      return { outcome: "saved", stored: saved };
    } catch (failure) {
      if (settings.isFailure(failure)) setStop({ during, failure });
      throw failure;
    } finally {
      setIsPending(false);
    }
  };

  const forget = () => {
    setStop(null);
    overwritten.current = null;
  };

  return { save, forget, isPending, conflict, submitError: submitError() };

  function submitError(): ShownError | null {
    if (stop === null) return null;
    if (stop === "conflict") return settings.notSaved;
    // The look is a read: when it fails, it is certain that nothing was saved.
    if (stop.during === "look") return { ...shown(stop.failure, "load"), title: t("ui.failure.save") };
    return settings.saveError(stop.failure);
  }
}

class SaveCalledOff extends Error {}
