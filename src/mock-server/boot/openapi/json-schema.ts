// From the schemas of the contract to JSON Schema as the OpenAPI document has it, with the rules that only code can check
// told as far as JSON Schema can tell them. Knows no operation.

import * as z from "zod/mini";
import { rulesAsJsonSchema } from "@/contract/wire/body-rule";
import { dropsNulls } from "@/contract/wire/request-body";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type Schema = z.core.JSONSchema.BaseSchema;
/** `true` and `false` are schemas as well. */
type SchemaOrBoolean = z.core.JSONSchema._JSONSchema;

/** @param io `input`: what the server takes; `output`: what it answers */
export function toJsonSchema(schema: z.core.$ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, rulesAsJsonSchema(zodSchema));
      if (dropsNulls(zodSchema)) Object.assign(jsonSchema, withNullAsAbsent(jsonSchema));
    },
  });
  return JSON.parse(JSON.stringify(json, io === "output" ? withoutSafeIntegerBounds : undefined));
}

/** The same body, where a property that may be absent may be null too. */
function withNullAsAbsent(body: SchemaOrBoolean): Schema {
  if (typeof body === "boolean") throw new Error("a request body is of some type");
  const { anyOf, properties = {}, required = [], additionalProperties } = body;
  if (anyOf) return { anyOf: anyOf.map(withNullAsAbsent) };
  const entries = Object.entries(properties).map(
    ([name, schema]) => [name, required.includes(name) ? schema : orNull(schema)] as const,
  );
  return {
    ...body,
    properties: Object.fromEntries(entries),
    // A property that is refused is not there when it is null.
    ...(additionalProperties === false && { additionalProperties: { type: "null" } }),
  };
}

function orNull(schema: SchemaOrBoolean): SchemaOrBoolean {
  if (typeof schema === "boolean") return schema;
  const { default: absent, ...given } = schema;
  return { anyOf: [given, { type: "null" }], ...(absent !== undefined && { default: absent }) };
}

/** zod bounds every integer by what JavaScript can count. That is a rule for what is taken, and says nothing of answers. */
function withoutSafeIntegerBounds(key: string, value: unknown): unknown {
  const isBound =
    (key === "minimum" || key === "maximum") && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER;
  return isBound ? undefined : value;
}
