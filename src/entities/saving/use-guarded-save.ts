import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { ApiError, isApiError } from "@/api/http/api-error";
import { FORGET_VARIABLES } from "@/api/query/forget-variables";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";
import { useShownError } from "@/ui/state/use-shown-error";

export type ConflictDecision = "overwrite" | "reload" | "keepEditing";

/** Another client saved it in between; the save waits for a decision. */
export interface SaveConflict<TStored, TValues> {
  readonly stored: TStored;
  readonly yours: TValues;
  readonly decide: (decision: ConflictDecision) => void;
}

export interface GuardedSaveSettings<TStored, TValues, TResult> {
  /** What the form began with. */
  readonly opened: TStored;
  /** Reads what the server has now. */
  readonly look: () => Promise<TStored>;
  readonly hasMoved: (opened: TStored, stored: TStored) => boolean;
  /** Whether what is stored is already what is about to be saved: then no other change is overwritten. */
  readonly isAlready: (values: TValues, stored: TStored) => boolean;
  readonly send: (values: TValues, stored: TStored) => Promise<TResult>;
  /** Words for what `send` was rejected with; null for what there are none for. */
  readonly errorOf: (failure: unknown) => ShownError | null;
  /** Said after "Keep editing". */
  readonly notSaved: ShownError;
}

/** `reloaded`: nothing was saved, because the admin wants to begin again from what is stored now. */
export type SaveOutcome<TStored, TResult = TStored> =
  | { readonly outcome: "saved"; readonly stored: TResult }
  | { readonly outcome: "reloaded"; readonly stored: TStored };

/** Saves, but looks first whether what is stored is still what was opened. What it returns is what a form takes. */
export function useGuardedSave<TStored, TValues, TResult = TStored>(
  settings: GuardedSaveSettings<TStored, TValues, TResult>,
) {
  const t = useT();
  const shown = useShownError();
  const [conflict, setConflict] = useState<SaveConflict<TStored, TValues> | null>(null);
  /** What the admin decided to overwrite, so that a second try does not ask again. */
  const agreed = useRef<{ readonly opened: TStored; readonly stored: TStored } | null>(null);

  const saving = useMutation<SaveOutcome<TStored, TResult>, Error, TValues>({
    ...FORGET_VARIABLES,
    mutationFn: async (yours) => {
      const { opened } = settings;
      const stored = await look();
      const known = agreed.current?.opened === opened ? agreed.current.stored : opened;
      if (settings.hasMoved(known, stored) && !settings.isAlready(yours, stored)) {
        const decision = await new Promise<ConflictDecision>((decide) =>
          setConflict({ stored, yours, decide }),
        );
        setConflict(null);
        if (decision === "reload") return { outcome: "reloaded", stored };
        if (decision === "keepEditing") throw new CalledOff();
        agreed.current = { opened, stored };
      }
      const saved = await settings.send(yours, stored);
      agreed.current = null;
      return { outcome: "saved", stored: saved };
    },
  });

  // A form that goes while it asks saves nothing; a save that waits for ever would keep what was typed.
  useEffect(() => () => conflict?.decide("keepEditing"), [conflict]);

  return { onSubmit: saving.mutateAsync, isPending: saving.isPending, errorOf, conflict };

  async function look(): Promise<TStored> {
    try {
      return await settings.look();
    } catch (failure) {
      throw failure instanceof ApiError ? new LookFailed(failure) : failure;
    }
  }

  function errorOf(failure: unknown): ShownError | null {
    if (failure instanceof CalledOff) return settings.notSaved;
    // The look is a read: when it fails, it is certain that nothing was saved.
    if (failure instanceof LookFailed) {
      return { ...shown(failure.reason, "load"), title: t("ui.failure.save") };
    }
    return settings.errorOf(failure);
  }
}

/** Words for what the API answered, where a form may be told of other failures too. */
export function ofApiError(
  words: (failure: ApiError) => ShownError,
): (failure: unknown) => ShownError | null {
  return (failure) => (isApiError(failure) ? words(failure) : null);
}

class CalledOff extends Error {}

class LookFailed extends Error {
  readonly reason: ApiError;

  constructor(reason: ApiError) {
    super(reason.message, { cause: reason });
    this.reason = reason;
  }
}
