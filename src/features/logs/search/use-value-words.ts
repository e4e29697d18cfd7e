import { useCallback } from "react";
import { readPrincipal } from "@/entities/principal/principal-words";
import { usePrincipals } from "@/entities/principal/use-principals";
import { useT } from "@/i18n/use-t";
import { AUDIT_LOG_ENTRY_TYPES } from "@/contract/audit-log-entry";
import { OUTCOME_WORDS, TYPE_WORDS } from "@/features/logs/entry-words";
import { outcomeKindOf, type QueryFieldId } from "./query-fields";

/** A value as a reader knows it from the list: words for outcomes and types, names, what the log says for all others. */
export function useValueWords(): (field: QueryFieldId, value: string) => string {
  const t = useT();
  const principals = usePrincipals();
  return useCallback(
    (field, value) => {
      if (field === "region") return value.toUpperCase();
      if (field === "who" || field === "actor") {
        const reading = readPrincipal(principals, value);
        return reading.kind === "known" ? reading.principal.name : value;
      }
      if (field === "outcome") {
        const kind = outcomeKindOf(value);
        return kind === null ? value : t(OUTCOME_WORDS[kind]);
      }
      const type = field === "type" ? AUDIT_LOG_ENTRY_TYPES.find((each) => each === value) : undefined;
      return type === undefined ? value : t(TYPE_WORDS[type]);
    },
    [t, principals],
  );
}
