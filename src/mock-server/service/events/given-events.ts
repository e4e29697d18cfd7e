// Events that a caller of the sandbox spells out, by their pull names. What is left out is filled in plausibly.

import {
  AUTHENTICATION_OUTCOMES,
  AUTHENTICATION_TYPES,
  type AuditEvent,
  type EventType,
} from "@/audit-log/record/event";
import { RETENTION_MS } from "@/audit-log/retention";
import type { InvalidParameter } from "@/contract/wire/problem";
import type { GivenEvent } from "@/contract/sandbox/events";
import { type EpochMs, parseRfc3339 } from "@/lib/epoch";
import type { Scope } from "@/mock-server/engine/lane/scope";
import type { World } from "@/mock-server/engine/world/world";
import { developerSignIn, plausibleCall } from "./plausible-events";

/** From the names of the pull API to those of events. */
export const TYPE_OF_ENTRY = {
  authentication: "authentication",
  authorization: "authorization",
  gateway_access: "access",
} as const satisfies Record<GivenEvent["type"], EventType>;

/** How far back an event may lie: older ones would be gone at once. */
const OLDEST_MS = RETENTION_MS;

/** Why the event cannot be recorded, or null. @param index its place in the list */
export function refuseGivenEvent(
  given: GivenEvent,
  index: number,
  scope: Scope,
  now: EpochMs,
): InvalidParameter | null {
  if (scope.kind === "portal" && given.type !== "authentication") {
    const choices = ["authentication"];
    return { field: `events.${index}.type`, reason: "a portal has sign-ins only", rule: "enum", choices };
  }
  const at = given.ts === undefined ? now : parseRfc3339(given.ts);
  if (at === null || at < now - OLDEST_MS || at > now) {
    return { field: `events.${index}.ts`, reason: "must be within the last seven days", rule: "invalid" };
  }
  const isContradiction =
    given.type === "authentication" &&
    given.successful !== undefined &&
    given.outcome !== undefined &&
    given.successful !== (given.outcome === "success");
  return isContradiction
    ? { field: `events.${index}.successful`, reason: "does not agree with outcome", rule: "invalid" }
    : null;
}

/** The event that was meant. Values are taken as they are, with any text. */
export function toEvent(world: World, scope: Scope, given: GivenEvent, now: EpochMs): AuditEvent {
  const filled =
    scope.kind === "portal"
      ? developerSignIn(world, scope, now, "SUCCESS", "developer@example.com")
      : plausibleCall(world, now, [TYPE_OF_ENTRY[given.type]])[0]!; // one type, one event
  const base = {
    ...filled,
    occurredAt: (given.ts === undefined ? null : parseRfc3339(given.ts)) ?? now,
    clientIp: given.client_ip ?? filled.clientIp,
    orgId: given.org_id ?? filled.orgId,
    principalId: given.principal_id ?? filled.principalId,
    ...(given.principal_name !== undefined && { principalName: given.principal_name }),
    traceId: given.trace_id ?? filled.traceId,
    userAgent: given.user_agent ?? filled.userAgent,
  };
  if (base.type === "authentication" && given.type === "authentication") {
    return {
      ...base,
      outcome:
        oneOf(AUTHENTICATION_OUTCOMES, given.outcome) ??
        (given.successful === false ? "INVALID" : base.outcome),
      authenticationType: oneOf(AUTHENTICATION_TYPES, given.authentication_type) ?? base.authenticationType,
      request: given.uri ?? base.request,
    };
  }
  if (base.type === "authorization" && given.type === "authorization") {
    return {
      ...base,
      service: given.service ?? base.service,
      resource: given.resource ?? base.resource,
      action: given.action ?? base.action,
      granted: given.granted ?? base.granted,
      ...(given.actor_id !== undefined && { actorId: given.actor_id }),
      ...(given.kong_initiated === true && { kongInitiated: true }),
    };
  }
  if (base.type === "access" && given.type === "gateway_access") {
    return {
      ...base,
      method: given.method ?? base.method,
      path: given.uri ?? base.path,
      query: given.query ?? base.query,
      status: given.status_code ?? base.status,
      ...(given.kong_initiated === true && { kongInitiated: true }),
    };
  }
  return base;
}

function oneOf<Word extends string>(words: readonly Word[], given: string | undefined): Word | undefined {
  return words.find((word) => word.toLowerCase() === given);
}
