// Rules on request bodies that a schema's type alone does not say, each with its words on the wire.
// Knows no field and no resource: invalid-parameters.ts reads the words back from the issue.

import * as z from "zod/mini";
import { isUuid } from "@/lib/uuid";
import type { StandardRule } from "./problem";

export interface BodyRuleWords {
  readonly rule: StandardRule;
  /** The `reason` of the item. */
  readonly reason: string;
  /** The `detail` of the problem, when this item comes first. */
  readonly detail: string;
}

/** A check that fails with these words. It stops later checks of the same value, so that a field has one fault. */
export function bodyRule(holds: (value: string) => boolean, words: BodyRuleWords): z.core.$ZodCheck<string> {
  return z.refine<string>(holds, { abort: true, params: { ...words } });
}

/** A string must hold more than blanks. */
export const notBlank = bodyRule((text) => text.trim() !== "", {
  rule: "required",
  reason: "cannot be blank",
  detail: "Required field missing",
});

const DESTINATION_ID_WORDS: BodyRuleWords = {
  rule: "is_uuid",
  reason: "destination id format is invalid",
  detail: "Could not parse destination id",
};

/** The text of a UUID of any version. */
export const destinationIdFormat = bodyRule(isUuid, DESTINATION_ID_WORDS);

/** The same, or `""` where that takes the reference away. */
export const destinationIdOrEmpty = bodyRule((text) => text === "" || isUuid(text), DESTINATION_ID_WORDS);
