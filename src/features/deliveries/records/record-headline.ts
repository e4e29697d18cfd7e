// One line about a record, in the log's own words.

import type { ParsedFields } from "@/audit-log/record/parse-record";

/** `AUTHENTICATION_OUTCOME_SUCCESS`, `Ingress GET /v2/control-planes 200`, `Authz.control-planes list`. */
export function recordHeadline({ fields }: Pick<ParsedFields, "fields">): string {
  const value = (key: string) => fields.find((field) => field.key === key)?.value ?? "";
  return [
    value("name"),
    value("act"),
    value("action"),
    isRequestTold() ? value("request") : "",
    value("status"),
  ]
    .filter((part) => part !== "")
    .join(" ");

  /** Every record of a sign-in has the same one. */
  function isRequestTold(): boolean {
    return value("act") !== "";
  }
}
