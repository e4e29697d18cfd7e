// Damages that occur together, on a record that has what each of them changes.

import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { access } from "@/audit-log/record/sample-events.test-support";
import { damaged, DAMAGE_PAIRS } from "@/verify/lab/damages/damage-pairs.test-support";
import { ledgerCheck, signedRecord } from "@/verify/lab/signed-records.test-support";
import { parseJsonText } from "@/verify/record/json-value";
import { isAuthentic } from "@/verify/verdict";
import { RecordJudge } from "./record-judge";

const EVENT = {
  ...access,
  principalId: "",
  principalName: 'Zoë "O" <b>&',
  userAgent: "a\\b\tTAB - it's",
  traceId: "7391110586028963299",
};

test.each(DAMAGE_PAIRS)("%s, then %s: the record is recovered", async (first, second) => {
  let applied = 0;
  for (const format of LOG_FORMATS) {
    const record = signedRecord(EVENT, format);
    const stored = damaged(record, format, [first, second]);
    if (stored === null) continue;
    applied += 1;
    const judge = new RecordJudge(ledgerCheck());
    const source = { texts: [stored], row: () => parseJsonText(stored) };
    const { record: found, verdict } = await judge.judge(source);
    expect(found, format).toBe(record);
    expect(isAuthentic(verdict)).toBe(true);
  }
  expect(applied).toBeGreaterThan(0);
});

test("a value is found again in another way of writing than the one that fitted last", async () => {
  const judge = new RecordJudge(ledgerCheck());
  const sent = [["python"], ["all-text", "id-rounded"]].map((ids, index) => {
    const record = signedRecord({ ...EVENT, status: 200 + index }, "json");
    return { record, stored: damaged(record, "json", ids) ?? "" };
  });
  for (const { record, stored } of sent) {
    const judged = await judge.judge({ texts: [stored], row: () => parseJsonText(stored) });
    expect(judged.record).toBe(record);
  }
});

test("an id with zeros at its end does not keep the milliseconds from being found", async () => {
  const record = signedRecord({ ...EVENT, traceId: "1000000000000000000" }, "cps");
  const stored = damaged(record, "cps", ["time-seconds"]) ?? "";
  const judge = new RecordJudge(ledgerCheck());
  const judged = await judge.judge({ texts: [stored], row: () => parseJsonText(stored) });
  expect(judged.record).toBe(record);
});
