// The audit event: what happened, before it is written in a format.
// Knows nothing of records (record.ts), of signatures, or of who receives them.

import type { EpochMs } from "@/lib/epoch";

/** Suffixes of the event class id `AUTHENTICATION_TYPE_…`. */
export const AUTHENTICATION_TYPES = [
  "INVALID",
  "BASIC",
  "SSO",
  "PAT",
  "SPAT",
  "GOOGLE",
  "GITHUB",
  "WINDOWSLIVE",
  "FEDERATED",
] as const;

export type AuthenticationType = (typeof AUTHENTICATION_TYPES)[number];

/** Suffixes of the event name `AUTHENTICATION_OUTCOME_…`. */
export const AUTHENTICATION_OUTCOMES = [
  "SUCCESS",
  "NOT_FOUND",
  "INVALID_PASSWORD",
  "TOKEN_EXPIRED",
  "LOCKED",
  "DISABLED",
  "INVALID",
] as const;

export type AuthenticationOutcome = (typeof AUTHENTICATION_OUTCOMES)[number];

export const EVENT_TYPES = ["authentication", "authorization", "access"] as const;

export type EventType = (typeof EVENT_TYPES)[number];

interface EventBase {
  /** When it happened; also the order of events in pull and replay. */
  readonly occurredAt: EpochMs;
  /** IPv4 or IPv6 address of the caller, as text. */
  readonly clientIp: string;
  readonly orgId: string;
  /** UUID of the user or system account; `""` when the caller could not be identified. */
  readonly principalId: string;
  readonly principalName?: string;
  /** A 64-bit number in decimal digits. Text, because it does not fit a JavaScript number. Shared by all events of one call. */
  readonly traceId: string;
  readonly userAgent: string;
}

/** A user proved, or failed to prove, who they are. */
export interface AuthenticationEvent extends EventBase {
  readonly type: "authentication";
  readonly authenticationType: AuthenticationType;
  readonly outcome: AuthenticationOutcome;
  /** The path of the endpoint that checked the credential. */
  readonly request: string;
  /** Present when a developer signed in to a Dev Portal. */
  readonly portalId?: string;
}

/** Konnect decided whether a user may do something. */
export interface AuthorizationEvent extends EventBase {
  readonly type: "authorization";
  /** The service that checked, such as `konnect`; it becomes the event class id. */
  readonly service: string;
  /** The path of what was asked for, without the `Authz.` prefix: `control-planes/{id}`. */
  readonly resource: string;
  /** `list`, `retrieve`, `create`, `edit` or `delete`. */
  readonly action: string;
  readonly granted: boolean;
  readonly actorId?: string;
  /** True when Kong itself acted. Never false: it is true or absent. */
  readonly kongInitiated?: true;
}

/** A request reached the API. */
export interface AccessEvent extends EventBase {
  readonly type: "access";
  readonly method: string;
  readonly path: string;
  /** The raw query string without `?`; `""` when there is none. */
  readonly query: string;
  /** HTTP status code of the answer. */
  readonly status: number;
  readonly kongInitiated?: true;
}

export type AuditEvent = AuthenticationEvent | AuthorizationEvent | AccessEvent;
