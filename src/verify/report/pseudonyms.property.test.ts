import * as fc from "fast-check";
import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { hostileEvent } from "@/audit-log/record/sample-events.test-support";
import { DAMAGES } from "@/verify/lab/damages/damages";
import { signedRecord } from "@/verify/lab/signed-records.test-support";
import { pseudonymized } from "./pseudonyms";
import { htmlReport } from "./report-html";
import { jsonReport } from "./report-json";
import { reported } from "./reported.test-support";
import { en } from "./words/en";

const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 12);
const seed = { seed: Number(process.env["PROPERTY_SEED"] ?? 20261130) };

/** Of a form that nothing else has, with what every escape bites on around it. */
const secret = (word: string) =>
  fc.constantFrom("", "é", '"', "\\", "=", "|", "&<", "\t", "日本").map((end) => `${word}${end}${word}`);

const anyCase = fc.record({
  event: hostileEvent,
  principalId: secret("Qprincipal"),
  principalName: secret("Qname"),
  clientIp: fc.nat(255).map((last) => `203.0.113.${last}`),
  format: fc.constantFrom(...LOG_FORMATS),
  damage: fc.constantFrom(null, ...DAMAGES),
});

test("whatever the values and the damage are, a shared copy names nobody", async () => {
  let texts = 0;
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ event, format, damage, ...persons }) => {
      const record = signedRecord({ ...event, ...persons, occurredAt: 1_795_253_400_123 }, format);
      const stored = damage === null ? record : (damage.apply(record, format) ?? record);
      const facts = pseudonymized(await reported([stored]));
      texts += facts.samples.length;
      for (const copy of [[...htmlReport(facts, en, [])].join(""), [...jsonReport(facts)].join("")]) {
        for (const word of ["Qprincipal", "Qname", "203.0.113."])
          expect(copy.toLowerCase()).not.toContain(word.toLowerCase());
      }
    }),
    { numRuns, ...seed },
  );
  expect(texts).toBeGreaterThan(0);
});
