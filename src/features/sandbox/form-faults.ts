// Rules of a form that depend on more than one field, such as those of a field that only some choices show.

import * as z from "zod/mini";

/** By field, what is wrong with it in the notation of form errors; absent or null: nothing. */
export type Faults<TValues> = { readonly [Field in keyof TValues]?: string | null };

/** A check for the schema of a form whose single fields are well-formed already. */
export function checkFaults<TValues extends object>(faultsOf: (values: TValues) => Faults<TValues>) {
  return z.superRefine<TValues>((values, context) => {
    for (const [field, message] of Object.entries<string | null | undefined>(faultsOf(values))) {
      if (message) context.addIssue({ code: "custom", path: [field], message });
    }
  });
}
