// Damages that occur together: a tool in the pipeline and a way of copying, a rewritten text in a front of syslog.

import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { access } from "@/audit-log/record/sample-events.test-support";
import { DAMAGES } from "@/verify/lab/damages/damages";
import { ledgerCheck, signedRecord } from "@/verify/lab/signed-records.test-support";
import { parseJsonText } from "@/verify/record/json-value";
import { isAuthentic } from "@/verify/verdict";
import { RecordJudge } from "./record-judge";

/** First this, then that. */
const PAIRS = [
  ["entities", "smart"],
  ["html-safe", "entities"],
  ["quoted-printable", "blanks-at-ends"],
  ["wrapped", "blanks-at-ends"],
  ["python", "rfc5424"],
  ["python", "csv"],
  ["members-added", "string"],
  ["ascii", "csv"],
  ["envelope-off", "members-added"],
  ["all-text", "python"],
  ["all-text", "id-rounded"],
  ["signature-sorted", "id-rounded"],
  ["python", "id-rounded"],
  ["constants-dropped", "time-iso"],
  ["empty-dropped", "all-text"],
  ["rsyslog-file", "csv"],
  ["message-part", "string"],
  ["control-octal", "rsyslog-file"],
  ["message-part", "id-rounded"],
  ["cef-names", "rsyslog-5424"],
  ["signature-base64", "message-part"],
  ["mojibake", "rfc3164"],
  ["first-member", "string"],
] as const;

const EVENT = {
  ...access,
  principalId: "",
  principalName: 'Zoë "O" <b>&',
  userAgent: "a\\b\tTAB - it's",
  traceId: "7391110586028963299",
};

const byId = new Map(DAMAGES.map((damage) => [damage.id, damage]));

test.each(PAIRS)("%s, then %s: the record is recovered", async (first, second) => {
  let applied = 0;
  for (const format of LOG_FORMATS) {
    const record = signedRecord(EVENT, format);
    const once = byId.get(first)?.apply(record, format) ?? null;
    const left = once?.startsWith('{"cef_version"') || once?.startsWith('{"act"') ? "json" : format;
    const twice = once === null ? null : (byId.get(second)?.apply(once, left) ?? null);
    if (twice === null) continue;
    applied += 1;
    const judge = new RecordJudge(ledgerCheck());
    const { record: found, verdict } = await judge.judge({ texts: [twice], row: () => parseJsonText(twice) });
    expect(found, format).toBe(record);
    expect(isAuthentic(verdict)).toBe(true);
  }
  expect(applied).toBeGreaterThan(0);
});
