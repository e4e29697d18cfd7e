// What in its record tells an entry from others, in each format that it may have been sent in. Knows no language of a SIEM.

import { recordHeader } from "@/audit-log/record/record-header";
import { isPlainText, type RecordQuery } from "@/audit-log/siem-queries/record-query";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { MINUTE_MS } from "@/lib/epoch";
import { entryInstant } from "@/entities/audit-log-entry/entry-key";
import { toAuditEvent } from "@/features/logs/entry/to-audit-event";

/** Clocks and collectors may round an event's time down. */
const EARLIER_MS = MINUTE_MS;

/** `call`: nothing tells the entry from other events of its call. `time`: it has no trace ID, so its time has to do. */
export type FindPrecision = "entry" | "call" | "time";

export interface EntryQuery {
  readonly query: RecordQuery & { readonly since: number };
  readonly precision: FindPrecision;
}

/**
 * The trace ID and the event's name stand in the record as they are, in CEF and in JSON. The signature does not: the pull
 * API's is that of the JSON form.
 */
export function findEntry(entry: ReadEntry): EntryQuery {
  const at = entryInstant(entry);
  const since = at - EARLIER_MS;
  const reading = toAuditEvent(entry);
  const name = reading.kind === "event" ? recordHeader(reading.event).name : "";
  const names = isPlainText(name) ? [name] : [];
  const { trace_id: traceId = "", principal_id: principalId = "", client_ip: clientIp = "" } = entry;
  if (isPlainText(traceId)) {
    return { query: { texts: [traceId, ...names], since }, precision: names.length > 0 ? "entry" : "call" };
  }
  const who = [principalId, clientIp].filter((text) => isPlainText(text));
  return { query: { texts: [String(at), ...names, ...who], since }, precision: "time" };
}
