// What rsyslog, syslog-ng, jq, Python and PHP have really made of signed records: `npm run compat -- verify` makes it anew.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { LogFormat } from "@/audit-log/record/log-format";
import { ledgerCheck } from "@/verify/lab/signed-records.test-support";
import { verifyText } from "@/verify/lab/verify-text.test-support";
import { realDamageRecords } from "./real-damage.test-support";

interface Fixture {
  readonly tool: string;
  readonly how: string;
  readonly format: LogFormat;
  readonly event: number;
  readonly stored: string;
}

const fixtures = JSON.parse(
  readFileSync(join(import.meta.dirname, "real-damage.fixtures.json"), "utf8"),
) as readonly Fixture[]; // as scripts/compat/verify.mjs writes them
const records = realDamageRecords();

test("every tool has left something", () => {
  const tools = new Set(fixtures.map(({ tool }) => tool));
  expect([...tools].toSorted()).toEqual(["jq", "php", "python", "rsyslog", "syslog-ng"]);
});

test.each(
  fixtures.map((fixture) => ({
    ...fixture,
    name: `${fixture.tool}, ${fixture.how}, ${fixture.format} ${fixture.event}`,
  })),
)("$name: the record is recovered", async ({ stored, format, event }) => {
  const sent = records.find((record) => record.format === format && record.event === event)?.record ?? "";
  const { judged, summary } = await verifyText(`${stored}\n`, ledgerCheck());
  const found = judged.find(({ verdict }) => verdict !== "not_a_record");
  expect(found?.fingerprint).toHaveLength(11);
  expect(sent).toContain(found?.fingerprint);
  expect(found?.verdict).toBe(stored === sent ? "intact" : "authentic_altered");
  expect(summary.records).toBe(1);
});

test("a log of them all is verified as a file", async () => {
  const lines = fixtures.filter(({ tool }) => tool.includes("syslog")).map(({ stored }) => `${stored}\n`);
  const { summary } = await verifyText(lines.join(""), ledgerCheck());
  expect(summary.records).toBe(lines.length);
  expect(summary.verdicts.intact + summary.verdicts.authentic_altered).toBe(lines.length);
});
