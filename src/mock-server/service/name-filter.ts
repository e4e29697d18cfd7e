// The filter of the destinations list: `filter[name][eq]`, `filter[name][contains]`, and in v2 the bare `filter[name]`.

import type { ApiVersion } from "@/contract/api-host";
import type { Parsed } from "./call";
import { invalidField } from "./result";

export interface NameFilter {
  readonly operator: "eq" | "contains";
  readonly value: string;
}

/** The one filter of the query, or null without one. Anything else that begins with `filter` is refused. */
export function readNameFilter(query: URLSearchParams, version: ApiVersion): Parsed<NameFilter | null> {
  const given = [...query].filter(([name]) => name.startsWith("filter"));
  const [first, second] = given;
  if (!first) return { ok: true, value: null };
  if (second) return refuse(second[0], "only one filter operator is allowed");
  const [name, value] = first;
  if (name === "filter[name][eq]" || (name === "filter[name]" && version === "v2")) {
    return { ok: true, value: { operator: "eq", value } };
  }
  if (name === "filter[name][contains]") return { ok: true, value: { operator: "contains", value } };
  return refuse(name, "is not a filter of this list");
}

export function filterByName<T extends { name: string }>(
  items: readonly T[],
  filter: NameFilter | null,
): readonly T[] {
  if (!filter) return items;
  const { operator, value } = filter;
  return items.filter(({ name }) => (operator === "eq" ? name === value : name.includes(value)));
}

function refuse(field: string, reason: string): Parsed<never> {
  return { ok: false, refused: invalidField("Invalid value", { field, reason, rule: "invalid" }) };
}
