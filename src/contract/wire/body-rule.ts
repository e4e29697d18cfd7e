// Rules on request bodies that a schema's type alone does not say, each with its words on the wire.
// Knows no field and no resource: invalid-parameters.ts reads the words back from the issue.

import * as z from "zod/mini";
import { isUuid } from "@/lib/uuid";
import type { StandardRule } from "./problem";

/** A JSON Schema, or a part of one. */
export type JsonSchemaPart = Readonly<Record<string, unknown>>;

export interface BodyRuleWords {
  readonly rule: StandardRule;
  /** The `reason` of the item. */
  readonly reason: string;
  /** The `detail` of the problem, when this item comes first. */
  readonly detail: string;
}

/**
 * A check that fails with these words. It stops later checks of the same value, so that a field has one fault.
 * @param asJsonSchema the rule as the API's document tells it, together with those before it on the same value: true of
 * every value that passes, and of as few others as can be; null where the next rule tells it
 */
export function bodyRule(
  holds: (value: string) => boolean,
  words: BodyRuleWords,
  asJsonSchema: JsonSchemaPart | null,
): z.core.$ZodCheck<string> {
  return z.refine<string>(holds, { abort: true, params: { ...words, asJsonSchema } });
}

/** The rules that a schema checks, as the API's document tells them. */
export function rulesAsJsonSchema({ _zod: { def } }: z.core.$ZodType): JsonSchemaPart {
  const told = (def.checks ?? []).map(({ _zod: check }) => {
    const { params } = check.def as { params?: { asJsonSchema?: JsonSchemaPart } }; // as bodyRule makes it; others have none
    return params?.asJsonSchema ?? {};
  });
  return Object.assign({}, ...told);
}

const MORE_THAN_BLANKS = /\S/;

/** A string must hold more than blanks. */
export const notBlank = bodyRule(
  (text) => MORE_THAN_BLANKS.test(text),
  { rule: "required", reason: "cannot be blank", detail: "Required field missing" },
  { pattern: MORE_THAN_BLANKS.source },
);

const DESTINATION_ID_WORDS: BodyRuleWords = {
  rule: "is_uuid",
  reason: "destination id format is invalid",
  detail: "Could not parse destination id",
};

/** The text of a UUID of any version. */
export const destinationIdFormat = bodyRule(isUuid, DESTINATION_ID_WORDS, { format: "uuid" });

/** The same, or `""` where that takes the reference away. */
export const destinationIdOrEmpty = bodyRule((text) => text === "" || isUuid(text), DESTINATION_ID_WORDS, {
  anyOf: [{ format: "uuid" }, { const: "" }],
});
