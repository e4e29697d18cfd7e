// From an entry of the pull API back to the event it tells of, so that the event can be written in every format.
// The names are those of the contract: `service` is the event class id, `uri` is `request`, and so on.

import {
  AUTHENTICATION_OUTCOMES,
  AUTHENTICATION_TYPES,
  type AuditEvent,
  type AuthenticationEvent,
} from "@/audit-log/record/event";
import { type AuthenticationEntry, isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";
import { assertNever } from "@/lib/assert-never";
import { entryInstant } from "@/entities/audit-log-entry/entry-key";

/**
 * `unknown_word`: a newer API uses a word that no record format has, so no record can be written.
 * `missing` names what records hold and this entry leaves out; empty text stands there instead.
 */
export type EventReading =
  | { readonly kind: "event"; readonly event: AuditEvent; readonly missing: readonly string[] }
  | { readonly kind: "unknown_word"; readonly field: string; readonly word: string };

export function toAuditEvent(entry: ReadEntry): EventReading {
  if (!isKnownEntry(entry)) return { kind: "unknown_word", field: "type", word: entry.type };
  const needed = ["client_ip", "org_id", "principal_id", "trace_id", "user_agent"] as const;
  const missing = needed.filter((name) => entry[name] === undefined);
  const base = {
    occurredAt: entryInstant(entry),
    clientIp: entry.client_ip ?? "",
    orgId: entry.org_id ?? "",
    principalId: entry.principal_id ?? "",
    traceId: entry.trace_id ?? "",
    userAgent: entry.user_agent ?? "",
  };
  switch (entry.type) {
    case "authorization":
      return {
        kind: "event",
        missing,
        event: {
          ...base,
          type: "authorization",
          service: entry.service,
          resource: resourcePath(entry.resource, entry.org_id),
          action: entry.action,
          granted: entry.granted,
          ...(entry.actor_id !== undefined && { actorId: entry.actor_id }),
        },
      };
    case "gateway_access":
      return {
        kind: "event",
        missing,
        event: {
          ...base,
          type: "access",
          method: entry.method,
          path: entry.uri,
          query: entry.query,
          status: entry.status_code,
        },
      };
    case "authentication":
      return signIn(entry, base, missing);
    default:
      return assertNever(entry);
  }
}

function signIn(
  entry: AuthenticationEntry,
  base: Omit<AuthenticationEvent, "type" | "authenticationType" | "outcome" | "request">,
  missing: readonly string[],
): EventReading {
  const authenticationType = wordOf(AUTHENTICATION_TYPES, entry.authentication_type);
  const outcome = wordOf(AUTHENTICATION_OUTCOMES, entry.outcome);
  if (authenticationType === undefined) {
    return { kind: "unknown_word", field: "authentication_type", word: entry.authentication_type };
  }
  if (outcome === undefined) return { kind: "unknown_word", field: "outcome", word: entry.outcome };
  return {
    kind: "event",
    missing,
    event: {
      ...base,
      type: "authentication",
      authenticationType,
      outcome,
      request: entry.uri,
      ...(entry.portal_id !== undefined && { portalId: entry.portal_id }),
    },
  };
}

function wordOf<Word extends string>(words: readonly Word[], given: string): Word | undefined {
  return words.find((word) => word.toLowerCase() === given);
}

/** `control-planes/{id}` of `krn:konnect:reg/us:org/{orgId}:control-planes/{id}`; other text as it is. */
export function resourcePath(resource: string, orgId: string): string {
  const scope = /^krn:konnect:reg\/\w+:org\//.exec(resource)?.[0];
  if (scope === undefined || !resource.startsWith(`${orgId}:`, scope.length)) return resource;
  return resource.slice(scope.length + orgId.length + 1);
}
