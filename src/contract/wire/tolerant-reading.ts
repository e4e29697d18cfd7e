// What answers may say in more than one way: a client that insisted on one would show nothing at all over a detail.
// For reading answers only. What is sent is checked by the schemas as they are.

import * as z from "zod/mini";
import { instantSchema, isNever } from "./instant";

/**
 * The body of an answer as `schema` writes it down. Where the schema allows it, null and absent are the same, an instant
 * that means "never" is absent, a list that is null is empty, and a number may be written as text. What the schema does
 * not know, or does not allow in any of these ways, stays as it is, for the schema to ignore or refuse.
 */
export function readTolerantly(schema: z.core.$ZodType, value: unknown): unknown {
  const { def } = known(schema);
  switch (def.type) {
    case "object":
      return isRecord(value) ? readObject(def.shape, value) : value;
    case "array":
      if (value === null) return [];
      return Array.isArray(value) ? value.map((item: unknown) => readTolerantly(def.element, item)) : value;
    case "record":
      if (!isRecord(value)) return value;
      return mapValues(value, (item) => readTolerantly(def.valueType, item));
    case "optional":
    case "nullable":
      return value === null ? null : readTolerantly(def.innerType, value);
    case "union":
      return readOneOf("discriminator" in def ? optionsOf(def, value) : def.options, value);
    case "number":
      return typeof value === "string" && NUMBER.test(value) ? Number(value) : value;
    default:
      return value;
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

function readObject(shape: Shape, value: Fields): Fields {
  const read: Record<string, unknown> = { ...value };
  for (const [name, schema] of Object.entries(shape)) {
    const item = readTolerantly(schema, value[name]);
    if (item !== undefined) read[name] = item;
    if (known(schema).def.type === "optional" && meansAbsent(schema, item)) delete read[name];
    else if (item === undefined && z.safeParse(schema, null).success) read[name] = null;
  }
  return read;
}

/** Of an optional field. */
function meansAbsent(schema: z.core.$ZodType, value: unknown): boolean {
  if (value === undefined) return true;
  if (value === null) return !z.safeParse(schema, null).success;
  return isInstant(schema) && typeof value === "string" && isNever(value);
}

function isInstant(schema: z.core.$ZodType): boolean {
  const { def } = known(schema);
  return schema === instantSchema || ("innerType" in def && isInstant(def.innerType));
}

/** Those that the discriminator leaves: trying all of them on each of a thousand entries would be slow. */
function optionsOf(
  {
    options,
    discriminator,
  }: { readonly options: readonly z.core.$ZodType[]; readonly discriminator: unknown },
  value: unknown,
): readonly z.core.$ZodType[] {
  const name = String(discriminator);
  return options.filter((option) => {
    const { def } = known(option);
    const word = def.type === "object" ? def.shape[name] : undefined;
    return word !== undefined && isRecord(value) && z.safeParse(word, value[name]).success;
  });
}

/** The first reading that an option takes. */
function readOneOf(options: readonly z.core.$ZodType[], value: unknown): unknown {
  const [only, ...others] = options;
  if (only !== undefined && others.length === 0) return readTolerantly(only, value);
  for (const option of options) {
    const read = readTolerantly(option, value);
    if (z.safeParse(option, read).success) return read;
  }
  return value;
}

function mapValues(value: Fields, map: (item: unknown) => unknown): Fields {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, map(item)]));
}

type Fields = Readonly<Record<string, unknown>>;
type Shape = Readonly<Record<string, z.core.$ZodType>>;

function known(schema: z.core.$ZodType): z.core.$ZodTypes["_zod"] {
  // every schema that zod makes is one of these; the narrow type only tells their definitions apart
  return (schema as z.core.$ZodTypes)._zod;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
