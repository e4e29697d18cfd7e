import { expect, test } from "vitest";
import { AUTHENTICATION_TYPES, EVENT_TYPES } from "@/audit-log/record/event";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { formatOfRecord, splitSignature } from "@/audit-log/record/record";
import { recordHeader } from "@/audit-log/record/record-header";
import { EVENT_KINDS, kindOf, kindsOfType, sampleEvent, sampleRecords } from "./event-kinds";

test("a sample is of the kind that it is shown for", () => {
  for (const kind of EVENT_KINDS) expect(kindOf(sampleEvent(kind))).toBe(kind);
});

test("every kind belongs to one type of event", () => {
  expect(EVENT_TYPES.flatMap((type) => kindsOfType(type)).toSorted()).toEqual(EVENT_KINDS.toSorted());
});

test("every severity that Konnect gives occurs", () => {
  const severities = EVENT_KINDS.map((kind) => recordHeader(sampleEvent(kind)).severity);
  expect([...new Set(severities)].toSorted((a, b) => a - b)).toEqual([0, 1, 6, 7, 10]);
});

test("a sign-in can be shown with every kind of credential", () => {
  const ids = AUTHENTICATION_TYPES.map((type) => recordHeader(sampleEvent("LOCKED", type)).event_class_id);
  expect(ids).toEqual(AUTHENTICATION_TYPES.map((type) => `AUTHENTICATION_TYPE_${type}`));
});

test("samples are whole records in every format, and their signature is visibly none", () => {
  for (const [format, record] of sampleRecords(sampleEvent("PORTAL"))) {
    expect(formatOfRecord(record)).toBe(format);
    expect(splitSignature(record, format)?.signature).toMatch(/^signature_+$/);
  }
  expect(sampleRecords(sampleEvent("DENIED")).map(([format]) => format)).toEqual(LOG_FORMATS);
});
