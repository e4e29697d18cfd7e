// What one types about a destination, as fields of a form: valid by the contract, with words for what is not.

import * as z from "zod/mini";
import { DESTINATION_LIMITS } from "@/contract/destination";
import { type DestinationFault, destinationFault, type DestinationText } from "@/contract/destination-fault";
import type { Secret } from "@/ui/form/secret";

const FAULT_MESSAGES: Readonly<Record<DestinationFault, string>> = {
  blank: "required",
  too_long: "max_length",
  not_https: "destinations.errors.endpointNotHttps",
  not_url: "destinations.errors.endpointNotUrl",
  control_characters: "destinations.errors.authorizationControlCharacters",
};

function faultMessage(field: DestinationText, text: string): string | null {
  const fault = destinationFault(field, text);
  if (fault === null) return null;
  const message = FAULT_MESSAGES[fault];
  return fault === "too_long" ? `${message}?maximum=${DESTINATION_LIMITS[field]}` : message;
}

export function trimmedText(field: DestinationText) {
  return z.string().check(
    z.trim(),
    z.check(({ value, issues }) => {
      const message = faultMessage(field, value);
      if (message !== null) issues.push({ code: "custom", input: value, message });
    }),
  );
}

/** Not trimmed: a blank may be part of a secret. */
export const secretSchema: z.ZodMiniType<Secret, Secret> = z
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
