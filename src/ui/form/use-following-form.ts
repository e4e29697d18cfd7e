import { useState } from "react";
import { type FieldValues, useForm, type UseFormProps } from "react-hook-form";
import type { Rest } from "./settle-saved";

export interface FollowingFormSettings<TStored, TValues extends FieldValues> {
  /** As the server has it, by the last answer. */
  readonly stored: TStored;
  readonly toFormValues: (stored: TStored) => TValues;
  readonly resolver: NonNullable<UseFormProps<TValues>["resolver"]>;
}

/**
 * A form that follows what others save until something is touched in it or is being saved; from then on a save looks
 * first. `opened` is what it compares with.
 */
export function useFollowingForm<TStored, TValues extends FieldValues>({
  stored,
  toFormValues,
  resolver,
}: FollowingFormSettings<TStored, TValues>) {
  const [opened, setOpened] = useState<{ readonly stored: TStored; readonly rest: Rest }>({
    stored,
    rest: "nothing",
  });
  const form = useForm<TValues>({
    resolver,
    values: toFormValues(opened.stored),
    resetOptions: { keepValues: opened.rest === "typed" },
  });
  const { isDirty, isSubmitting } = form.formState;
  if (!isDirty && !isSubmitting && opened.stored !== stored) setOpened({ stored, rest: "nothing" });
  return {
    form,
    opened: opened.stored,
    /** After a save. */
    goOnFrom: (saved: TStored, rest: Rest) => setOpened({ stored: saved, rest }),
    /** Gives up all that was typed. */
    startAgainFrom: (other: TStored) => {
      form.reset(toFormValues(other), { keepValues: false });
      setOpened({ stored: other, rest: "nothing" });
    },
  };
}
