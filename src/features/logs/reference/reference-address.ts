// Which event the reference shows, as the page's address says it. Knows no router.

import { AUTHENTICATION_TYPES, type AuthenticationType } from "@/audit-log/record/event";
import { EVENT_KINDS, type EventKind } from "@/audit-log/reference/event-kinds";
import { EVENT_PARAM, EVENT_CREDENTIAL_PARAM } from "@/lib/console-paths";

export interface ReferenceAddress {
  readonly kind: EventKind;
  readonly credential: AuthenticationType;
}

/** Words that mean nothing here are read as if they were not there. */
export function readReference(params: URLSearchParams): ReferenceAddress {
  const kind = params.get(EVENT_PARAM);
  const credential = params.get(EVENT_CREDENTIAL_PARAM);
  return {
    kind: EVENT_KINDS.find((each) => each === kind) ?? "SUCCESS",
    credential: AUTHENTICATION_TYPES.find((each) => each === credential) ?? "PAT",
  };
}
