import type { FieldValues, Path, UseFormReturn } from "react-hook-form";

/** What is left to save after a save: nothing, or what was typed while it was under way. */
export type Rest = "nothing" | "typed";

type SettledForm<TValues extends FieldValues> = Pick<
  UseFormReturn<TValues>,
  "getValues" | "setValue" | "reset" | "resetDefaultValues"
>;

/**
 * Takes over what a save has stored. Fields that still say what was sent now say what is saved; those that were changed
 * meanwhile keep what was typed, which counts as unsaved from here on.
 * @param sent the form's values when they were sent
 * @param saved the form's values as they are stored now
 */
export function settleSaved<TValues extends FieldValues>(
  form: SettledForm<TValues>,
  sent: TValues,
  saved: TValues,
): Rest {
  const now = form.getValues();
  // the keys of a form's values are its fields
  const fields = Object.keys(saved) as Path<TValues>[];
  const typed = fields.filter(
    (field) => !isSameValue(now[field], sent[field]) && !isSameValue(now[field], saved[field]),
  );
  if (typed.length === 0) {
    form.reset(saved, { keepValues: false });
    return "nothing";
  }
  for (const field of fields) {
    if (typed.includes(field) || isSameValue(now[field], saved[field])) continue;
    form.setValue(field, saved[field]);
  }
  // Not `reset`, which would take the focus from a list's fields during typing.
  form.resetDefaultValues(saved);
  return "typed";
}

/** For values of forms, which are plain data. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
