// Every container and store in which records are exported, one row each: written as the store writes, read back, verified.

import { describe, expect, test } from "vitest";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import { EXPORTS } from "@/verify/lab/exports/exports";
import { ledgerCheck, signedRecord } from "@/verify/lab/signed-records.test-support";
import { verifyText } from "@/verify/lab/verify-text.test-support";

const EVENTS = [
  { ...access, query: "a=1;b=2&c", userAgent: 'Mozilla/5.0 (X11; Linux) "q", {x}' },
  { ...authentication, principalName: "Zoë O'Hara", traceId: "7391110586028963299" },
  { ...authorization, userAgent: "a\\b | c" },
];

describe.each(EXPORTS)("$id", (kind) => {
  test.each(kind.formats)("%s records are found and verified", async (format) => {
    const records = EVENTS.map((event) => signedRecord(event, format));
    const written = kind.write(records, format);
    const { summary, findings } = await verifyText(written, ledgerCheck());
    expect(summary.parts.map(({ problem }) => problem)).toEqual([null]);
    const verdicts = findings.map(({ verdict, causes }) => `${verdict} ${causes.join(" ")}`.trim());
    expect(verdicts.filter((verdict) => !verdict.startsWith(kind.verdict))).toEqual([]);
    expect(summary.verdicts[kind.verdict]).toBe(EVENTS.length);
    expect(summary.records).toBe(EVENTS.length);
    if (kind.product !== null) expect(summary.parts[0]?.product).toBe(kind.product);
  });
});
