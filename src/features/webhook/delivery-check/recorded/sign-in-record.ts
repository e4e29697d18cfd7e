// Finding a portal's sign-in in the records that were sent: the pull API has none of a portal's events. Pure.

import { type ParsedRecord, parseRecord } from "@/audit-log/record/parse-record";
import type { Probe, RecordedEvent } from "@/entities/probe/probe";

/** @param records as they were sent, a line each. @returns the first one since the probe began; null: none */
export function findSignIn(records: string, { askedAt }: Pick<Probe, "askedAt">): RecordedEvent | null {
  const events = records
    .split("\n")
    .map((line) => signIn(parseRecord(line)))
    .filter((event) => event !== null && event.at >= askedAt)
    .toSorted((one, other) => (one?.at ?? 0) - (other?.at ?? 0));
  return events[0] ?? null;
}

function signIn(record: ParsedRecord): RecordedEvent | null {
  if (record.format === null) return null;
  const value = (name: string) => record.fields.find(({ key }) => key === name)?.value;
  const at = Number(value("rt"));
  const traceId = value("trace_id");
  return Number.isFinite(at) && traceId !== undefined ? { by: "sign_in", traceId, at, entryKey: null } : null;
}
