// The filter of the destinations list: `filter[name][eq]`, `filter[name][contains]`, and in v2 the bare `filter[name]`.

import * as z from "zod/mini";
import type { ApiVersion } from "@/contract/api-host";
import type { QueryParameters } from "@/mock-server/service/http/route";
import { type Failure, invalidField, ok, type Result } from "@/mock-server/service/http/result";

/** What the name of a listed item has to be, or to contain; upper and lower case differ. */
export interface NameFilter {
  readonly operator: "eq" | "contains";
  readonly value: string;
}

/** What `readNameFilter` takes. */
export const NAME_FILTER_QUERY: QueryParameters = {
  "filter[name][eq]": z.string(),
  "filter[name][contains]": z.string(),
};
/** What it takes in v2 besides. */
export const NAME_FILTER_QUERY_OF_V2: QueryParameters = { "filter[name]": z.string() };

/**
 * The one filter of the query, or null without one; one without a value counts as absent. Anything else that begins with
 * `filter` is refused.
 */
export function readNameFilter(query: URLSearchParams, version: ApiVersion): Result<NameFilter | null> {
  const filters: { name: string; filter: NameFilter }[] = [];
  for (const [name, value] of query) {
    if (!name.startsWith("filter")) continue;
    const operator = operatorOf(name, version);
    if (!operator) return refuseFilter(name, "is not a filter of this list");
    if (value !== "") filters.push({ name, filter: { operator, value } });
  }
  const [first, second] = filters;
  if (second) return refuseFilter(second.name, "only one filter operator is allowed");
  return ok(first?.filter ?? null);
}

function operatorOf(name: string, version: ApiVersion): NameFilter["operator"] | null {
  if (name === "filter[name][eq]" || (name === "filter[name]" && version === "v2")) return "eq";
  return name === "filter[name][contains]" ? "contains" : null;
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

function refuseFilter(field: string, reason: string): Failure {
  return invalidField("Invalid value", { field, reason, rule: "invalid" });
}
