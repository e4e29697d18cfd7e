import * as z from "zod/mini";
import type { PatchGap } from "@/contract/watch/patch-gap";
import { MAX_REASON_LENGTH } from "@/history/closing";
import { ruleMessage } from "@/lib/field-error";
import type { FieldMapping } from "@/ui/form/apply-field-errors";

/** What a reason is given for. */
export type ReasonedAction = "accept" | "reopen";

export interface ReasonValues {
  readonly reason: string;
}

export const emptyValues: ReasonValues = { reason: "" };

export const schema: z.ZodMiniType<ReasonValues, ReasonValues> = z.object({
  reason: z.string().check(
    z.trim(),
    z.minLength(1, { error: "required", abort: true }),
    z.maxLength(MAX_REASON_LENGTH, {
      error: ruleMessage("max_length", { maximum: MAX_REASON_LENGTH }),
    }),
  ),
});

export const fieldMapping: FieldMapping<ReasonValues> = {
  "accepted.reason": "reason",
  "reopened.reason": "reason",
};

/** @param values ones that passed the schema */
export function toPatch({ reason }: ReasonValues, action: ReasonedAction): PatchGap {
  return action === "accept" ? { accepted: { reason } } : { reopened: { reason } };
}
