// The comparison held to one that counts in plain words: how often each event was recorded, how often it was exported.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AuditEvent } from "@/audit-log/record/event";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import { HOUR_MS, MINUTE_MS } from "@/lib/epoch";
import { signedRecord } from "@/verify/lab/signed-records.test-support";
import { compared } from "./compared.test-support";

const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 25);
const seed = { seed: Number(process.env["PROPERTY_SEED"] ?? 20261130) };

const START = Date.UTC(2026, 10, 21, 9);
const WINDOW = { from: START, to: START + 10 * MINUTE_MS - 1 };

/** Few values, so that events are often alike. */
const anyEvent: fc.Arbitrary<AuditEvent> = fc
  .record({
    base: fc.constantFrom<AuditEvent>(access, authentication, authorization),
    at: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -3, max: 602 })),
    traceId: fc.constantFrom("1", "2", "9223372036854775809"),
    principalId: fc.constantFrom("", "p"),
  })
  .map(({ base, at, ...values }) => Object.assign({}, base, values, { occurredAt: START + at * 1000 }));

const anyCase = fc.record({
  events: fc.array(
    fc.record({
      event: anyEvent,
      isRecorded: fc.boolean(),
      copies: fc.integer({ min: 0, max: 3 }),
      format: fc.constantFrom(...LOG_FORMATS),
    }),
    { minLength: 1, maxLength: 40 },
  ),
});

const isInside = ({ occurredAt }: AuditEvent) => occurredAt >= WINDOW.from && occurredAt <= WINDOW.to;
const isAtEdge = ({ occurredAt }: AuditEvent) =>
  occurredAt < WINDOW.from + MINUTE_MS || occurredAt > WINDOW.to - MINUTE_MS;
const keyOf = ({ type, occurredAt, traceId, principalId }: AuditEvent) =>
  [type, occurredAt, traceId, principalId].join();
/** What still tells an event where the principal differs. */
const callOf = ({ type, occurredAt, traceId }: AuditEvent) => [type, occurredAt, traceId].join();

function counted(events: readonly AuditEvent[], key: (event: AuditEvent) => string) {
  const counts = new Map<string, number>();
  for (const event of events) counts.set(key(event), (counts.get(key(event)) ?? 0) + 1);
  return counts;
}

/** First those that are the same in all, then those of the same call. */
function oracle(recorded: readonly AuditEvent[], exported: readonly AuditEvent[]) {
  const recordedCounts = counted(recorded, keyOf);
  const exportedCounts = counted(exported, keyOf);
  const takenOf = (key: string) => Math.min(recordedCounts.get(key) ?? 0, exportedCounts.get(key) ?? 0);
  const strangers = exported.filter((event) => !recordedCounts.has(keyOf(event)));
  const seen = new Map<string, number>();
  const open = recorded.filter((event) => {
    const count = (seen.get(keyOf(event)) ?? 0) + 1;
    seen.set(keyOf(event), count);
    return count > takenOf(keyOf(event));
  });
  const openCalls = counted(open, callOf);
  let byCall = 0;
  for (const [call, count] of counted(strangers, callOf)) byCall += Math.min(count, openCalls.get(call) ?? 0);
  const exact = [...recordedCounts.keys()].reduce((sum, key) => sum + takenOf(key), 0);
  return {
    received: exact + byCall,
    unknown: strangers.length - byCall,
    again: exported.length - strangers.length - exact,
  };
}

test("counts are those of a comparison by hand", async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ events }) => {
      const recorded = events.filter(({ isRecorded }) => isRecorded).map(({ event }) => event);
      const exported = events.flatMap(({ event, copies, format }) =>
        Array.from({ length: copies }, () => ({ event, format })),
      );
      const { comparison, timeline } = await compared({
        recorded,
        lines: exported.map(({ event, format }) => signedRecord(event, format)),
        now: START + HOUR_MS,
        requested: WINDOW,
      });
      const inside = recorded.filter(isInside);
      const expected = oracle(inside, exported.map(({ event }) => event).filter(isInside));
      expect(comparison.recorded).toBe(inside.length);
      expect(comparison.received).toBe(expected.received);
      expect(comparison.unknown).toBe(expected.unknown);
      expect(comparison.deliveredAgain + comparison.otherFormat).toBe(expected.again);
      expect(comparison.missing + comparison.edge).toBe(inside.length - expected.received);
      expect(comparison.edge).toBeLessThanOrEqual(inside.filter(isAtEdge).length);
      expect(comparison.notCompared.outside).toBe(exported.filter(({ event }) => !isInside(event)).length);
      // Every missing one is in one run and in one window.
      const sum = (items: readonly { missing: number }[]) =>
        items.reduce((all, { missing }) => all + missing, 0);
      expect(sum(comparison.runs)).toBe(comparison.missing);
      expect(sum(comparison.windows)).toBe(comparison.missing);
      const { recorded: bars, missing } = timeline(7);
      expect(bars.reduce((all, count) => all + count, 0)).toBe(comparison.recorded);
      expect(missing.reduce((all, count) => all + count, 0)).toBe(comparison.missing);
    }),
    { numRuns, ...seed },
  );
});
