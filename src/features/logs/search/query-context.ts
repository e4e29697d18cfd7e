import { createContext, useContext } from "react";
import type { Query, Term } from "./query";

export interface QueryControls {
  readonly query: Query;
  /** Adds a term in place of its opposite; takes it back where it is there. */
  readonly toggle: (term: Term) => void;
}

const NO_QUERY: QueryControls = { query: [], toggle: () => undefined };

/** The query of the page, for every place that shows a value. */
export const QueryContext = createContext<QueryControls>(NO_QUERY);

export function useQueryControls(): QueryControls {
  return useContext(QueryContext);
}
