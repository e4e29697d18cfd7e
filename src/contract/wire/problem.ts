// Error bodies: problem documents, as every service of the API answers them. What leads to which problem is the server's business.

import * as z from "zod/mini";

/** The words of an item that needs nothing but a reason. A closed list on the wire. */
const STANDARD_RULES = [
  "required",
  "is_array",
  "is_base64",
  "is_boolean",
  "is_date_time",
  "is_integer",
  "is_null",
  "is_number",
  "is_object",
  "is_string",
  "is_uuid",
  "is_fqdn",
  "is_arn",
  "unknown_property",
  "missing_reference",
  "is_label",
  "matches_regex",
  "invalid",
  "is_supported_network_availability_zone_list",
  "is_supported_network_cidr_block",
  "is_supported_provider_region",
  "type",
] as const;

export type StandardRule = (typeof STANDARD_RULES)[number];

const MINIMUM_RULES = [
  "min_length",
  "min_digits",
  "min_lowercase",
  "min_uppercase",
  "min_symbols",
  "min_items",
  "min",
] as const;

const MAXIMUM_RULES = ["max_length", "max_items", "max"] as const;

const itemFields = {
  /** Name of the property or query parameter, dotted where nested; `body` for the whole body. */
  field: z.string(),
  /** English; for people. */
  reason: z.string(),
  /** Where the field was: `body`, `query`. Only the portal service says it. */
  source: z.exactOptional(z.string()),
};

// Items are closed: a property of another variant makes them invalid.

const standardInvalidParameterSchema = z.strictObject({
  ...itemFields,
  rule: z.exactOptional(z.nullable(z.enum(STANDARD_RULES))),
});

const minimumInvalidParameterSchema = z.strictObject({
  ...itemFields,
  rule: z.enum(MINIMUM_RULES),
  /** The smallest value that is allowed. */
  minimum: z.int(),
});

const maximumInvalidParameterSchema = z.strictObject({
  ...itemFields,
  rule: z.enum(MAXIMUM_RULES),
  /** The largest value that is allowed. */
  maximum: z.int(),
});

const choiceInvalidParameterSchema = z.strictObject({
  ...itemFields,
  rule: z.literal("enum"),
  /** All values that are allowed; at least one. */
  choices: z.array(z.unknown()).check(z.minLength(1)),
});

const dependentInvalidParameterSchema = z.strictObject({
  ...itemFields,
  rule: z.nullable(z.literal("dependent_fields")),
  /** The fields that must, or must not, come together with this one. */
  dependents: z.nullable(z.array(z.unknown())),
});

export const invalidParameterSchema = z.union([
  standardInvalidParameterSchema,
  minimumInvalidParameterSchema,
  maximumInvalidParameterSchema,
  choiceInvalidParameterSchema,
  dependentInvalidParameterSchema,
]);
export type InvalidParameter = z.infer<typeof invalidParameterSchema>;

export const problemSchema = z.object({
  /** HTTP status code, the same as that of the response. */
  status: z.int(),
  title: z.string(),
  /** `kong:trace:<digits>` or `konnect:trace:<digits>`: what support asks for. */
  instance: z.string(),
  detail: z.string(),
  type: z.exactOptional(z.string()),
  /** At least one item; on every 400 and nowhere else. */
  invalid_parameters: z.exactOptional(z.array(invalidParameterSchema).check(z.minLength(1))),
});
export type Problem = z.infer<typeof problemSchema>;
