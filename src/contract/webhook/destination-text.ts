// What one types about a destination, as fields of any form: valid by destination.ts, with a rule's name for what is not.
// Words for people are the console's.

import * as z from "zod/mini";
import { ruleMessage } from "@/lib/field-error";
import type { Secret } from "@/lib/secret";
import { DESTINATION_LIMITS } from "./destination-body";
import { destinationFault, type DestinationText } from "./destination-fault";

/** What is wrong, in the notation of a form's errors; null: nothing. */
function faultMessage(field: DestinationText, text: string): string | null {
  const fault = destinationFault(field, text);
  if (fault === "blank") return "required";
  return fault === "too_long" ? ruleMessage("max_length", { maximum: DESTINATION_LIMITS[field] }) : fault;
}

export function destinationTextSchema(field: Exclude<DestinationText, "authorization">) {
  return z.string().check(
    z.trim(),
    z.check(({ value, issues }) => {
      const message = faultMessage(field, value);
      if (message !== null) issues.push({ code: "custom", input: value, message });
    }),
  );
}

/** Not trimmed: a blank may be part of a secret. The fault is the whole field's, because a form shows it as one. */
export const authorizationTextSchema: z.ZodMiniType<Secret, Secret> = z
  .discriminatedUnion("mode", [
    z.object({ mode: z.literal("keep") }),
    z.object({ mode: z.literal("replace"), value: z.string() }),
  ])
  .check(
    z.check(({ value: secret, issues }) => {
      const message = secret.mode === "keep" ? null : faultMessage("authorization", secret.value);
      // The input stays out of the issue, so that no message can carry it.
      if (message !== null) issues.push({ code: "custom", input: null, message });
    }),
  );
