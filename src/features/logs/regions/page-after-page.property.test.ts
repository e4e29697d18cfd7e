// While a log is loaded page after page, everything is made of what is new only. It must be what all of it at once gives.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { AuditLogEntry } from "@/contract/audit-log-entry";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { callGrouper, singleCaller } from "@/features/logs/calls/group-calls";
import { ownCallSplitter } from "@/features/logs/calls/own-calls";
import { histogramCounter } from "@/features/logs/histogram/histogram";
import { callFinder } from "@/features/logs/search/find-calls";
import { facetCounter } from "@/features/logs/search/count-facets";
import { parseQuery } from "@/features/logs/search/query";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";
import { type LogRow, rowReader } from "@/features/logs/list/log-rows";

const AT = Date.parse(ACCESS.ts);
const VIEWER = { principalId: ACCESS.principal_id, userAgent: ACCESS.user_agent };
const RANGE = { from: AT - 20 * MINUTE_MS, to: AT + 2 * MINUTE_MS };

function rowsOf(made: readonly { trace: string; back: number; entry: AuditLogEntry }[]): LogRow[] {
  const data = made
    .toSorted((a, b) => a.back - b.back)
    .map(({ trace, back, entry }): AuditLogEntry =>
      Object.assign({}, entry, { trace_id: trace, ts: new Date(AT - back * 10 * SECOND_MS).toISOString() }),
    );
  const read = rowReader(() => "");
  return read({ data, meta: { page: { size: 1000, next: null, previous: null } } }, "us");
}

function pipeline() {
  const group = callGrouper();
  const single = singleCaller();
  const split = ownCallSplitter(VIEWER);
  const find = callFinder();
  const count = facetCounter();
  const histogram = histogramCounter(RANGE);
  return (rows: readonly LogRow[], kind: "calls" | "events", query: ReturnType<typeof parseQuery>) => {
    const from = rows.at(-1)?.at ?? RANGE.from;
    const calls = kind === "calls" ? group(rows, () => ({ ...RANGE, from })) : single(rows);
    const { shown, own } = split(calls);
    const found = find(shown, query);
    return { calls, own, found: found.calls, facets: count(found, query), bars: histogram(found.calls) };
  };
}

const entries = fc.array(
  fc.record({
    trace: fc.constantFrom("1", "2", "3", "4", "5", "6"),
    back: fc.nat({ max: 60 }),
    entry: fc.constantFrom<AuditLogEntry>(
      ACCESS,
      AUTHORIZATION,
      SIGN_IN,
      { ...ACCESS, method: "DELETE", status_code: 503 },
      { ...ACCESS, principal_id: "eve" },
      { ...AUTHORIZATION, granted: false, action: "edit" },
    ),
  }),
  { maxLength: 40 },
);

test("what is made page after page is what all of it at once gives", () => {
  const step = fc.record({
    length: fc.nat({ max: 40 }),
    query: fc.constantFrom("", "action:edit", "-outcome:denied", "outcome:server-error action:list", "eve"),
    kind: fc.constantFrom("calls" as const, "events" as const),
  });
  fc.assert(
    fc.property(entries, fc.array(step, { minLength: 1, maxLength: 6 }), (made, steps) => {
      const rows = rowsOf(made);
      const goOn = pipeline();
      // Mostly longer and longer, and now and then shorter: a region that failed is waited for again.
      for (const { length, query, kind } of [...steps, ...steps.toSorted((a, b) => a.length - b.length)]) {
        const part = rows.slice(0, length);
        const terms = parseQuery(query);
        expect(goOn(part, kind, terms)).toEqual(pipeline()(part, kind, terms));
      }
    }),
    { numRuns: 60 },
  );
});

test("a call that stays as it was stays the same object, and so does its row in the table", () => {
  const rows = rowsOf([
    { trace: "1", back: 0, entry: ACCESS },
    { trace: "1", back: 0, entry: AUTHORIZATION },
    { trace: "2", back: 50, entry: ACCESS },
    { trace: "2", back: 50, entry: AUTHORIZATION },
  ]);
  const group = callGrouper();
  const spanOf = () => RANGE;
  const [first, second] = group(rows.slice(0, 3), spanOf);
  const [same, grown] = group(rows, spanOf);
  expect(same).toBe(first);
  expect(second?.events).toHaveLength(1);
  expect(grown?.events).toHaveLength(2);
});
