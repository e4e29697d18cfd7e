// What an entry of the pull API says, under the names and in the words of the record that was sent of the same event.

import { toWellFormed } from "@/audit-log/record/well-formed";
import { isKnownEntry, type ReadEntry } from "@/contract/audit-log-entry";
import { parseRfc3339, SECOND_MS, toRfc3339 } from "@/lib/epoch";
import { OUTCOME_NAMES, severityOfFields } from "@/verify/record/derived-fields";
import { lastPath } from "@/verify/record/event-identity";
import type { StoredField } from "@/verify/record/stored-record";

/** By key; what the entry leaves out is not among them. Entries know no `principal_name` and no `kong_initiated`. */
export type RecordedValues = ReadonlyMap<string, string>;

export function recordedValues(entry: ReadEntry): RecordedValues {
  const at = parseRfc3339(entry.ts);
  const values: Readonly<Record<string, string | undefined>> = {
    ...(at !== null && { rt: String(at), event_ts: secondOf(at) }),
    src: entry.client_ip,
    org_id: entry.org_id,
    portal_id: entry.portal_id,
    principal_id: entry.principal_id,
    trace_id: entry.trace_id,
    user_agent: entry.user_agent,
    ...ownValues(entry),
  };
  const known = Object.entries(values).flatMap(([key, value]): StoredField[] =>
    value === undefined ? [] : [{ key, value: toWellFormed(value), kind: "column" }],
  );
  const severity = severityOfFields(known);
  return new Map([
    ...known.map(({ key, value }) => [key, value] as const),
    ...(severity === null ? [] : [["severity", String(severity)] as const]),
  ]);
}

function secondOf(at: number): string {
  return toRfc3339(Math.floor(at / SECOND_MS) * SECOND_MS).replace(/\.\d+Z$/, "Z");
}

/** What only its type has. */
function ownValues(entry: ReadEntry): Readonly<Record<string, string | undefined>> {
  if (!isKnownEntry(entry)) return {};
  switch (entry.type) {
    case "authentication": {
      const outcome = entry.outcome.toUpperCase();
      return {
        event_class_id: `AUTHENTICATION_TYPE_${entry.authentication_type.toUpperCase()}`,
        name: OUTCOME_NAMES + outcome,
        success: String(entry.successful),
        request: entry.uri,
      };
    }
    case "authorization":
      return {
        event_class_id: entry.service,
        name: `Authz.${lastPath(entry.resource)}`,
        action: entry.action,
        granted: String(entry.granted),
        // Empty where there is no actor; the record has no such field then.
        actor_id: entry.actor_id === "" ? undefined : entry.actor_id,
      };
    case "gateway_access":
      return {
        event_class_id: "KongGateway",
        name: "Ingress",
        act: entry.method,
        request: entry.uri,
        status: String(entry.status_code),
        query: entry.query,
      };
    default:
      return entry satisfies never;
  }
}
