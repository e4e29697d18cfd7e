// Which fields a record of each type has, and in which order CEF writes them. Derived from what writes records, so that
// there is no second list.

import type {
  AccessEvent,
  AuditEvent,
  AuthenticationEvent,
  AuthorizationEvent,
  EventType,
} from "@/audit-log/record/event";
import { recordExtension } from "@/audit-log/record/record-extension";
import { recordHeader } from "@/audit-log/record/record-header";

type Complete<Event> = Required<Event>;

const BASE = {
  occurredAt: 0,
  clientIp: "",
  orgId: "",
  principalId: "",
  principalName: "",
  traceId: "",
  userAgent: "",
};

const AUTHENTICATION: Complete<AuthenticationEvent> = {
  ...BASE,
  type: "authentication",
  authenticationType: "PAT",
  outcome: "SUCCESS",
  request: "",
  portalId: "",
};
const AUTHORIZATION: Complete<AuthorizationEvent> = {
  ...BASE,
  type: "authorization",
  service: "",
  resource: "",
  action: "",
  granted: true,
  actorId: "",
  kongInitiated: true,
};
const ACCESS: Complete<AccessEvent> = {
  ...BASE,
  type: "access",
  method: "",
  path: "",
  query: "",
  status: 200,
  kongInitiated: true,
};

const keysOf = (event: AuditEvent) => recordExtension(event).map(([key]) => key);

/** In the order of CEF, optional ones included, `sig` excluded. */
export const EXTENSION_KEYS: Readonly<Record<EventType, readonly string[]>> = {
  authentication: keysOf(AUTHENTICATION),
  authorization: keysOf(AUTHORIZATION),
  access: keysOf(ACCESS),
};

/** The header in the names of JSON, `event_ts` first. */
export const HEADER_KEYS: readonly string[] = Object.keys(recordHeader(ACCESS));

/** Those of the header that stand between the bars of CEF, in order. */
export const CEF_HEADER_KEYS: readonly string[] = HEADER_KEYS.filter((key) => key !== "event_ts");

const KNOWN_KEYS: ReadonlySet<string> = new Set([...HEADER_KEYS, ...Object.values(EXTENSION_KEYS).flat()]);

export function isKnownKey(key: string): boolean {
  return KNOWN_KEYS.has(key);
}

/** The fields that a record of a type may go without. */
export const OPTIONAL_KEYS: readonly string[] = ["portal_id", "principal_name", "actor_id", "kong_initiated"];

/** Those that are no text, so that none of them is ever empty. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(["rt", "success", "granted", "status"]);

/** The texts that every record of a type has. What others of the header say follows from the rest of the record. */
export const REQUIRED_TEXTS: Readonly<Record<EventType, readonly string[]>> = {
  authentication: requiredTexts("authentication"),
  authorization: ["event_class_id", ...requiredTexts("authorization")],
  access: requiredTexts("access"),
};

function requiredTexts(type: EventType): readonly string[] {
  return EXTENSION_KEYS[type].filter((key) => !OPTIONAL_KEYS.includes(key) && !NEVER_EMPTY.has(key));
}

/** By the name of the event, which is how Konnect tells types apart; null when it is none of its names. */
export function typeOfName(name: string | undefined): EventType | null {
  if (name === undefined) return null;
  if (name.startsWith("AUTHENTICATION_OUTCOME_")) return "authentication";
  if (name.startsWith("Authz.")) return "authorization";
  return name === "Ingress" ? "access" : null;
}
