import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AuditEvent } from "@/audit-log/record/event";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { access, hostileEvent } from "@/audit-log/record/sample-events.test-support";
import { DAMAGES } from "@/verify/lab/damages/damages";
import { signedRecord } from "@/verify/lab/signed-records.test-support";
import { isAuthentic } from "@/verify/verdict";
import { beside, restored } from "./restored.test-support";

/** Few of each damage. */
const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 5);
const seed = { seed: Number(process.env["PROPERTY_SEED"] ?? 20261201) };

/** Hostile but for what the damages of the table change, and in the time of the other records. */
const anyEvent = fc
  .record({
    event: hostileEvent,
    values: fc.record({
      traceId: fc.bigInt(10n ** 18n, 2n ** 63n).map(String),
      clientIp: fc.nat(255).map((host) => `203.0.113.${host}`),
      occurredAt: fc.nat(86_400_000).map((ago) => access.occurredAt - ago),
    }),
  })
  .map(({ event, values }): AuditEvent => {
    // Those of a Dev Portal cannot be pulled.
    const { portalId: _, ...own } = event.type === "authentication" ? event : { ...event, portalId: null };
    return Object.assign({}, own, values);
  });

test.each(DAMAGES.filter(({ group }) => group === "recorded" || group === "edit"))(
  "$id of a hostile record is undone by what was recorded",
  async ({ apply }) => {
    await fc.assert(
      fc.asyncProperty(anyEvent, fc.constantFrom(...LOG_FORMATS), async (event, format) => {
        const record = signedRecord(event, format);
        const stored = apply(record, format);
        if (stored === null || /[\r\n]/.test(stored)) return;
        const { samples } = await restored({ lines: stored, recorded: [...beside(event), event] });
        expect(samples).toMatchObject([{ verdict: "authentic_restored", signed: record }]);
      }),
      { numRuns, endOnFailure: true, ...seed },
    );
  },
);

test("after any damage, only what was signed is called authentic", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyEvent,
      fc.constantFrom(...LOG_FORMATS),
      fc.array(fc.constantFrom(...DAMAGES), { minLength: 1, maxLength: 2 }),
      async (event, format, damages) => {
        const record = signedRecord(event, format);
        let stored = record;
        for (const { apply } of damages) stored = apply(stored, format) ?? stored;
        const { samples } = await restored({ lines: stored, recorded: [...beside(event), event] });
        const ofEntry = signedRecord(event, "json");
        for (const { verdict, signed } of samples) {
          if (isAuthentic(verdict)) expect([record, ofEntry]).toContain(signed);
        }
      },
    ),
    { numRuns: 4 * numRuns, endOnFailure: true, ...seed },
  );
});
