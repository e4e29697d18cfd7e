// From the issues of a request schema to the items and the detail of a 400. Total: every issue becomes at least one item.
// Knows no field by name: special words come with the check (body-rule.ts).

import type * as z from "zod/mini";
import type { BodyRuleWords } from "./body-rule";
import type { InvalidParameter, StandardRule } from "./problem";

/** Where no item says better. */
const GENERIC_DETAIL = "Invalid value";

interface Fault {
  readonly item: InvalidParameter;
  readonly detail: string;
}

/**
 * The `invalid_parameters` for a body that its schema refused, in the order of the schema's fields, at most one for a field.
 * `input` is the body as received: it tells a missing value from one of the wrong type. Empty only when `issues` is.
 * Values of the body are never repeated in an item.
 */
export function toInvalidParameters(issues: readonly z.core.$ZodIssue[], input: unknown): InvalidParameter[] {
  return toFaults(issues, input).map(({ item }) => item);
}

/** The `detail` that goes with `toInvalidParameters` in the audit-logs dialect: that of the first item. */
export function toProblemDetail(issues: readonly z.core.$ZodIssue[], input: unknown): string {
  return toFaults(issues, input)[0]?.detail ?? GENERIC_DETAIL;
}

function toFaults(issues: readonly z.core.$ZodIssue[], input: unknown): Fault[] {
  const byField = new Map<string, Fault>();
  for (const fault of issues.flatMap((issue) => issueFaults(issue, [], input))) {
    if (!byField.has(fault.item.field)) byField.set(fault.item.field, fault);
  }
  return [...byField.values()];
}

function issueFaults(issue: z.core.$ZodIssue, parentPath: readonly PropertyKey[], input: unknown): Fault[] {
  const path = [...parentPath, ...issue.path];
  const field = fieldName(path);
  switch (issue.code) {
    case "custom":
      return [hasWords(issue.params) ? standard(field, issue.params) : invalid(field)];
    case "invalid_type":
      return [isMissing(path, input) ? missing(field) : wrongType(field, issue.expected)];
    case "invalid_value":
      return [isMissing(path, input) ? missing(field) : choice(field, issue.values)];
    case "too_big":
      return [tooBig(field, issue)];
    case "too_small":
      return [tooSmall(field, issue)];
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownProperty(fieldName([...path, key])));
    case "invalid_union":
      return unionFaults(issue, path, input);
    case "invalid_format":
    case "not_multiple_of":
    case "invalid_key":
    case "invalid_element":
      return [invalid(field)];
    default:
      return [invalid(field)]; // a code of a later zod
  }
}

/** A union is explained by the option that came closest, the first of those with the fewest issues. */
function unionFaults(
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
  input: unknown,
): Fault[] {
  const field = fieldName(path);
  if (isMissing(path, input)) return [missing(field)];
  if ("options" in issue && issue.options && issue.options.length > 0) return [choice(field, issue.options)];
  const [closest] = issue.errors.toSorted((a, b) => a.length - b.length);
  const faults = closest?.flatMap((inner) => issueFaults(inner, path, input)) ?? [];
  return faults.length > 0 ? faults : [invalid(field)];
}

function standard(field: string, { rule, reason, detail }: BodyRuleWords): Fault {
  return { item: { field, reason, rule }, detail };
}

function missing(field: string): Fault {
  return standard(field, { rule: "required", reason: "cannot be blank", detail: "Required field missing" });
}

function invalid(field: string): Fault {
  return standard(field, { rule: "invalid", reason: "is invalid", detail: GENERIC_DETAIL });
}

function unknownProperty(field: string): Fault {
  return standard(field, { rule: "unknown_property", reason: "is not allowed", detail: GENERIC_DETAIL });
}

const TYPE_WORDS: Readonly<Record<string, { rule: StandardRule; reason: string }>> = {
  string: { rule: "is_string", reason: "must be a string" },
  boolean: { rule: "is_boolean", reason: "must be true or false" },
  number: { rule: "is_number", reason: "must be a number" },
  int: { rule: "is_integer", reason: "must be a whole number" },
  array: { rule: "is_array", reason: "must be a list" },
  object: { rule: "is_object", reason: "must be an object" },
  record: { rule: "is_object", reason: "must be an object" },
  null: { rule: "is_null", reason: "must be null" },
};

function wrongType(field: string, expected: string): Fault {
  if (field === WHOLE_BODY) {
    return standard(field, {
      rule: "invalid",
      reason: "request format is invalid",
      detail: "Could not parse request body",
    });
  }
  const words = TYPE_WORDS[expected] ?? { rule: "type", reason: "has the wrong type" };
  return standard(field, { ...words, detail: GENERIC_DETAIL });
}

function choice(field: string, choices: readonly unknown[]): Fault {
  const item: InvalidParameter = {
    field,
    reason: `must be one of [${choices.map(String).join(", ")}]`,
    rule: "enum",
    choices: [...choices],
  };
  return { item, detail: GENERIC_DETAIL };
}

function tooBig(field: string, { origin, maximum }: z.core.$ZodIssueTooBig): Fault {
  const limit = Number(maximum);
  const { rule, reason } = maximumWords(origin, limit);
  if (!Number.isInteger(limit)) return outOfRange(field, reason);
  return { item: { field, reason, rule, maximum: limit }, detail: GENERIC_DETAIL };
}

function tooSmall(field: string, { origin, minimum }: z.core.$ZodIssueTooSmall): Fault {
  const limit = Number(minimum);
  const { rule, reason } = minimumWords(origin, limit);
  if (!Number.isInteger(limit)) return outOfRange(field, reason);
  return { item: { field, reason, rule, minimum: limit }, detail: GENERIC_DETAIL };
}

/** Items have room for whole limits only. */
function outOfRange(field: string, reason: string): Fault {
  return standard(field, { rule: "invalid", reason, detail: GENERIC_DETAIL });
}

function maximumWords(origin: string, limit: number) {
  if (origin === "string") {
    return { rule: "max_length", reason: `must not have more than ${limit} characters` } as const;
  }
  if (origin === "array")
    return { rule: "max_items", reason: `must not have more than ${limit} items` } as const;
  return { rule: "max", reason: `must not be more than ${limit}` } as const;
}

function minimumWords(origin: string, limit: number) {
  if (origin === "string") {
    return { rule: "min_length", reason: `must have at least ${limit} characters` } as const;
  }
  if (origin === "array") return { rule: "min_items", reason: `must have at least ${limit} items` } as const;
  return { rule: "min", reason: `must be at least ${limit}` } as const;
}

const WHOLE_BODY = "body";

function fieldName(path: readonly PropertyKey[]): string {
  return path.length === 0 ? WHOLE_BODY : path.map(String).join(".");
}

function hasWords(
  params: Record<string, unknown> | undefined,
): params is Record<string, unknown> & BodyRuleWords {
  return ["rule", "reason", "detail"].every((name) => typeof params?.[name] === "string");
}

/** Nothing, or null, where the path leads. The body as a whole is never missing, it is malformed. */
function isMissing(path: readonly PropertyKey[], input: unknown): boolean {
  if (path.length === 0) return false;
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return true;
    value = Reflect.get(value, key);
  }
  return value === null || value === undefined;
}
