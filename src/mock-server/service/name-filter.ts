// The filter of the destinations list: `filter[name][eq]`, `filter[name][contains]`, and in v2 the bare `filter[name]`.

import type { ApiVersion } from "@/contract/api-host";
import { invalidField, read, type Reading, refuse } from "./result";

/** What the name of a listed item has to be, or to contain; upper and lower case differ. */
export interface NameFilter {
  readonly operator: "eq" | "contains";
  readonly value: string;
}

/** The one filter of the query, or null without one. Anything else that begins with `filter` is refused. */
export function readNameFilter(query: URLSearchParams, version: ApiVersion): Reading<NameFilter | null> {
  const given = [...query].filter(([name]) => name.startsWith("filter"));
  const [first, second] = given;
  if (!first) return read(null);
  if (second) return refuseFilter(second[0], "only one filter operator is allowed");
  const [name, value] = first;
  if (name === "filter[name][eq]" || (name === "filter[name]" && version === "v2")) {
    return read({ operator: "eq", value });
  }
  if (name === "filter[name][contains]") return read({ operator: "contains", value });
  return refuseFilter(name, "is not a filter of this list");
}

/** The items that pass; all of them without a filter. */
export function filterByName<T extends { name: string }>(
  items: readonly T[],
  filter: NameFilter | null,
): readonly T[] {
  if (!filter) return items;
  const { operator, value } = filter;
  return items.filter(({ name }) => (operator === "eq" ? name === value : name.includes(value)));
}

function refuseFilter(field: string, reason: string): Reading<never> {
  return refuse(invalidField("Invalid value", { field, reason, rule: "invalid" }));
}
