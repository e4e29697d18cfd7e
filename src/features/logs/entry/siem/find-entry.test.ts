import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { encodeRecord } from "@/audit-log/record/record";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { toAuditEvent } from "@/features/logs/entry/to-audit-event";
import { findEntry } from "./find-entry";

test.each([ACCESS, AUTHORIZATION, SIGN_IN])("every text is in the record, in every format: %#", (entry) => {
  const { query, precision } = findEntry(entry);
  expect(precision).toBe("entry");
  expect(query.texts?.[0]).toBe(entry.trace_id);
  const reading = toAuditEvent(entry);
  if (reading.kind !== "event") throw new Error(reading.word);
  for (const format of LOG_FORMATS) {
    for (const text of query.texts ?? []) expect(encodeRecord(reading.event, format)).toContain(text);
  }
});

test("the events of one call are told apart by name", () => {
  const call = [ACCESS, AUTHORIZATION, SIGN_IN].map((entry) => findEntry(entry).query.texts?.[1]);
  expect(call).toEqual(["Ingress", "Authz.control-planes", "AUTHENTICATION_OUTCOME_SUCCESS"]);
});

test("a name that formats write differently is left out", () => {
  const entry = { ...AUTHORIZATION, resource: 'control-planes/a"b' };
  expect(findEntry(entry)).toMatchObject({ precision: "call", query: { texts: [entry.trace_id] } });
});

test("without a trace ID the entry's time and who it was have to do", () => {
  const { trace_id: _trace, ...entry } = AUTHORIZATION;
  expect(findEntry(entry)).toMatchObject({
    precision: "time",
    query: { texts: ["1795251600123", "Authz.control-planes", entry.principal_id, entry.client_ip] },
  });
  expect(findEntry({ ...ACCESS, trace_id: 'x" OR "' }).precision).toBe("time");
});

test("nothing older than the entry is asked for", () => {
  expect(findEntry(ACCESS).query.since).toBe(1_795_251_600_123 - 60_000);
});
