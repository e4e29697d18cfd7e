// The form that makes exactly these events happen, written as JSON with the names of the pull API.

import * as z from "zod/mini";
import { isRegion } from "@/audit-log/region";
import { AUDIT_LOG_ENTRY_TYPES, type AuditLogEntryType } from "@/contract/audit-log-entry";
import { type GivenEvent, type PostEvents, postEventsSchema } from "@/contract/sandbox/events";
import { checkFaults } from "@/features/sandbox/form-faults";

const TEMPLATES: Readonly<Record<AuditLogEntryType, object>> = {
  authorization: {
    type: "authorization",
    service: "konnect",
    resource: "krn:konnect:reg/us:org/0a1b2c:control-planes",
    action: "delete",
    granted: false,
    principal_name: "ada@example.com",
    client_ip: "198.51.100.7",
  },
  authentication: {
    type: "authentication",
    outcome: "invalid_password",
    authentication_type: "basic",
    client_ip: "198.51.100.7",
    user_agent: "curl/8.14",
  },
  gateway_access: {
    type: "gateway_access",
    method: "DELETE",
    uri: "/v2/control-planes/0a1b2c",
    status_code: 403,
    client_ip: "198.51.100.7",
  },
};

/** An event of a type to begin with; what it leaves out is filled in by the server. */
export function templateText(type: AuditLogEntryType): string {
  return JSON.stringify(TEMPLATES[type], null, 2);
}

export const givenEventsFormSchema = z
  .object({
    /** A region, or the id of a portal. */
    target: z.string().check(z.minLength(1, { error: "required" })),
    /** One event, or a list of them. */
    json: z.string().check(z.trim()),
  })
  .check(checkFaults(({ json }) => ({ json: jsonFault(json) })));
export type GivenEventsValues = z.infer<typeof givenEventsFormSchema>;

export const emptyValues: GivenEventsValues = { target: "us", json: templateText("authorization") };

export function toRequest({ target, json }: GivenEventsValues): PostEvents {
  // The schema has read it already.
  const events = eventsOf(JSON.parse(json)) as GivenEvent[];
  return { events, ...(isRegion(target) ? { region: target } : { portal_id: target }) };
}

function eventsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function jsonFault(text: string): string | null {
  if (text === "") return "required";
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // The platform's own words say where.
    return error instanceof Error ? `JSON: ${error.message}` : "sandbox.given.notJson";
  }
  const events = eventsOf(value);
  if (events.length === 0) return "required";
  const unknownType = events.some((event) => !AUDIT_LOG_ENTRY_TYPES.some((type) => typeOf(event) === type));
  if (unknownType) return "sandbox.given.noType";
  const { error } = z.safeParse(postEventsSchema, { events });
  return error === undefined
    ? null
    : `sandbox.given.badField?${new URLSearchParams({ field: badFields(events) }).toString()}`;
}

function typeOf(event: unknown): unknown {
  return typeof event === "object" && event !== null && "type" in event ? event.type : undefined;
}

/** Which fields the contract refuses, found by leaving each out. */
function badFields(events: readonly unknown[]): string {
  const bad = new Set<string>();
  for (const event of events) {
    for (const name of Object.keys(event as object)) {
      if (name === "type") continue;
      const alone = { type: typeOf(event), [name]: (event as Record<string, unknown>)[name] };
      if (!z.safeParse(postEventsSchema, { events: [alone] }).success) bad.add(name);
    }
  }
  return [...bad].join(", ");
}
