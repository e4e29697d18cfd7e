// Terms that name someone: `who:olivia*`, `-who:ci-pipeline`. Entries have ids, so the ids that a name means join them. Pure.

import type { PrincipalDirectory } from "@/api/identity/principal-queries";
import { principalIds } from "@/entities/principal/principal-words";
import { type Query, valueMatcher } from "./query";

/** The query as entries can be held against it. A name that no one has stays, and matches nothing. */
export function withPrincipalIds(query: Query, principals: PrincipalDirectory | undefined): Query {
  return query.flatMap((term) => {
    const { field, sense } = term;
    if (field !== "who" && field !== "actor") return [term];
    const ids = principalIds(principals, valueMatcher(term.value));
    return [term, ...ids.map((value) => ({ field, value, sense }))];
  });
}
