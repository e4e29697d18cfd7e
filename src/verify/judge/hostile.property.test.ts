// For events with any content: what was damaged in form is proven and named, what lost its proof is never called authentic.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { hostileEvent } from "@/audit-log/record/sample-events.test-support";
import { DAMAGES } from "@/verify/lab/damages/damages";
import { ledgerCheck, OTHER_KEY, signedRecord, TEST_KEY } from "@/verify/lab/signed-records.test-support";
import { parseJsonText } from "@/verify/record/json-value";
import { isAuthentic } from "@/verify/verdict";
import { RecordJudge } from "./record-judge";

/** Few of each damage; exports.property.test.ts mixes them. */
const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 3);
const seed = { seed: Number(process.env["PROPERTY_SEED"] ?? 20261130) };

function judged(text: string, keys = [TEST_KEY]) {
  return new RecordJudge(ledgerCheck(keys)).judge({ texts: [text], row: () => parseJsonText(text) });
}

const anyRecord = fc
  .tuple(hostileEvent, fc.constantFrom(...LOG_FORMATS))
  .map(([event, format]) => ({ format, record: signedRecord(event, format) }));

/** Hostile but for what is changed in them: an address, an id, an instant. */
const recordWithValues = fc
  .tuple(
    hostileEvent,
    fc.constantFrom(...LOG_FORMATS),
    fc.bigInt(10n ** 18n, 2n ** 63n),
    fc.nat(255),
    fc.nat(10 ** 11),
  )
  .map(([event, format, id, host, ago]) => {
    const values = {
      traceId: `${id}`,
      clientIp: `203.0.113.${host}`,
      occurredAt: 1_795_253_400_123 - ago,
    };
    return { format, record: signedRecord({ ...event, ...values }, format) };
  });

test("a hostile record as it was sent is intact", async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, async ({ record }) => {
      expect(await judged(record)).toMatchObject({ verdict: "intact", causes: [], record });
    }),
    { numRuns, endOnFailure: true, ...seed },
  );
});

// That each damage applies to something is shown by damage-table.test.ts.
test.each(DAMAGES.filter(({ group }) => group === "form" || group === "value"))(
  "$id is undone and named on hostile records",
  async (damage) => {
    const isValue = damage.group === "value";
    await fc.assert(
      fc.asyncProperty(isValue ? recordWithValues : anyRecord, async ({ record, format }) => {
        const stored = damage.apply(record, format);
        if (stored === null) return;
        const { verdict, causes, record: found } = await judged(stored);
        expect(found).toBe(record);
        expect(verdict).toBe(isValue ? "authentic_restored" : "authentic_altered");
        expect(causes.some((cause) => damage.names.includes(cause))).toBe(true);
      }),
      // A search is long.
      { numRuns: isValue ? Math.ceil(numRuns / 8) : numRuns, endOnFailure: true, ...seed },
    );
  },
);

test.each(DAMAGES.filter(({ group }) => group !== "form" && group !== "value"))(
  "$id alone is never authentic on hostile records",
  async (damage) => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async ({ record, format }) => {
        const stored = damage.apply(record, format);
        if (stored === null) return;
        expect(isAuthentic((await judged(stored)).verdict)).toBe(false);
      }),
      { numRuns, endOnFailure: true, ...seed },
    );
  },
);

test("a record that was cut within a character is not authentic, and is no error", async () => {
  const [event] = fc.sample(hostileEvent, { numRuns: 1, ...seed });
  if (!event) throw new Error("there is no event");
  const record = signedRecord(event, "cef");
  const signature = record.slice(record.lastIndexOf(" sig="));
  for (const key of ["request", "query"]) {
    const stored = `2026-11-21T09:00:00Z konghq.com CEF:0|KongInc|Konnect|1.0|KongGateway|Ingress|1|act=list status=200 ${key}=/v3/\uD83D${signature}`;
    expect(isAuthentic((await judged(stored)).verdict)).toBe(false);
  }
});

test("a record of another key is never authentic", async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, async ({ record }) => {
      const { verdict, clue } = await judged(record, [OTHER_KEY]);
      expect(isAuthentic(verdict)).toBe(false);
      expect(clue?.isSigned).toBe(true);
    }),
    { numRuns, endOnFailure: true, ...seed },
  );
});
