// Audit-log entries as the pull API gives them: v3 only, organisation events of one region.
// The names differ from those in delivered records (audit-log/record/record); the events are the same.

import * as z from "zod/mini";
import { instantSchema } from "@/contract/wire/instant";
import { cursorPageSchema } from "@/contract/wire/pagination";

export const AUDIT_LOG_ENTRY_TYPES = ["authorization", "authentication", "gateway_access"] as const;

export type AuditLogEntryType = (typeof AUDIT_LOG_ENTRY_TYPES)[number];

// `trace_id` is text everywhere: a 64-bit number does not fit a JavaScript number.

export const authorizationEntrySchema = z.object({
  type: z.literal("authorization"),
  signature: z.string(),
  service: z.string(),
  /** A KRN: `krn:konnect:reg/us:org/{id}:control-planes`. */
  resource: z.string(),
  action: z.string(),
  granted: z.boolean(),
  org_id: z.string(),
  ts: instantSchema,
  principal_id: z.string(),
  actor_id: z.exactOptional(z.string()),
  client_ip: z.exactOptional(z.string()),
  uri: z.exactOptional(z.string()),
  user_agent: z.exactOptional(z.string()),
  trace_id: z.exactOptional(z.string()),
  portal_id: z.exactOptional(z.string()),
});
export type AuthorizationEntry = z.infer<typeof authorizationEntrySchema>;

export const gatewayAccessEntrySchema = z.object({
  type: z.literal("gateway_access"),
  ts: instantSchema,
  org_id: z.string(),
  principal_id: z.string(),
  /** `""` when the principal acted itself. */
  actor_id: z.string(),
  client_ip: z.string(),
  trace_id: z.string(),
  user_agent: z.string(),
  method: z.string(),
  uri: z.string(),
  /** The raw query string without `?`; `""` when there is none. */
  query: z.string(),
  status_code: z.int(),
  signature: z.string(),
  portal_id: z.exactOptional(z.string()),
});
export type GatewayAccessEntry = z.infer<typeof gatewayAccessEntrySchema>;

export const authenticationEntrySchema = z.object({
  type: z.literal("authentication"),
  successful: z.boolean(),
  signature: z.string(),
  /** `success`, `invalid_password` and so on; a newer API may have more words. */
  outcome: z.string(),
  /** `pat`, `sso` and so on; a newer API may have more words. */
  authentication_type: z.string(),
  ts: instantSchema,
  client_ip: z.string(),
  uri: z.string(),
  user_agent: z.string(),
  trace_id: z.string(),
  principal_id: z.exactOptional(z.string()),
  org_id: z.exactOptional(z.string()),
  portal_id: z.exactOptional(z.string()),
});
export type AuthenticationEntry = z.infer<typeof authenticationEntrySchema>;

export const auditLogEntrySchema = z.discriminatedUnion("type", [
  authorizationEntrySchema,
  gatewayAccessEntrySchema,
  authenticationEntrySchema,
]);
export type AuditLogEntry = z.infer<typeof auditLogEntrySchema>;

/** Of a type that a newer API has. What it may hold of other fields is kept, and shown as it came. */
const laterEntrySchema = z.looseObject({
  type: z.string(),
  ts: instantSchema,
  signature: z._default(z.string(), ""),
  principal_id: z.exactOptional(z.string()),
  actor_id: z.exactOptional(z.string()),
  client_ip: z.exactOptional(z.string()),
  user_agent: z.exactOptional(z.string()),
  trace_id: z.exactOptional(z.string()),
  org_id: z.exactOptional(z.string()),
  portal_id: z.exactOptional(z.string()),
});
export type LaterEntry = z.infer<typeof laterEntrySchema>;

/** What a client reads; `isKnownEntry` tells them apart. */
export type ReadEntry = AuditLogEntry | LaterEntry;

// Asked several times of each of a hundred thousand entries.
const KNOWN_TYPES: ReadonlySet<string> = new Set(AUDIT_LOG_ENTRY_TYPES);

export function isKnownEntry(entry: ReadEntry): entry is AuditLogEntry {
  return KNOWN_TYPES.has(entry.type);
}

/** Newest first. Unlike the list of destinations, `meta` wraps its cursors in `page`. */
export const auditLogEntryListSchema = z.object({
  data: z.array(auditLogEntrySchema),
  meta: z.object({ page: cursorPageSchema }),
});
export type AuditLogEntryList = z.infer<typeof auditLogEntryListSchema>;

/** The same as a client reads it: an entry of a type that it does not know leaves the others readable. */
export const readEntryListSchema = z.extend(auditLogEntryListSchema, {
  data: z.array(
    z.union([
      auditLogEntrySchema,
      // Of a known type, an entry keeps to what that type has.
      laterEntrySchema.check(z.refine((entry) => !isKnownEntry(entry))),
    ]),
  ),
});
export type ReadEntryList = z.infer<typeof readEntryListSchema>;
