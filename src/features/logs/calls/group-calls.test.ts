import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AuditLogEntry } from "@/contract/audit-log-entry";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { HOUR_MS } from "@/lib/epoch";
import { rowReader } from "@/features/logs/list/log-rows";
import { callGrouper } from "./group-calls";

const AT = Date.parse(ACCESS.ts);
const WIDE = { from: AT - HOUR_MS, to: AT + HOUR_MS };

function rowsOf(entries: readonly AuditLogEntry[]) {
  const page = { data: [...entries], meta: { page: { size: 1000, next: null, previous: null } } };
  return rowReader(() => "")(page, "us");
}

function onlyCall(entries: readonly AuditLogEntry[], span = WIDE) {
  const calls = callGrouper()(rowsOf(entries), () => span);
  expect(calls).toHaveLength(1);
  return calls[0]!; // as was just said
}

describe("a call", () => {
  test("is all events of its trace id, told by its request", () => {
    const call = onlyCall([ACCESS, AUTHORIZATION, SIGN_IN]);
    expect(call.events.map(({ entry }) => entry.type)).toEqual([
      "gateway_access",
      "authorization",
      "authentication",
    ]);
    expect([call.main.entry, call.outcome.entry, call.missing]).toEqual([ACCESS, ACCESS, []]);
  });

  test("ends as its request did, unless another of its events says what went wrong", () => {
    const denied = { ...AUTHORIZATION, granted: false };
    expect(onlyCall([ACCESS, denied, SIGN_IN]).outcome.entry).toBe(denied);
    const refused = { ...ACCESS, status_code: 403 };
    expect(onlyCall([refused, denied, SIGN_IN]).outcome.entry).toBe(refused);
  });

  test.each([
    [[AUTHORIZATION, SIGN_IN], ["request"]],
    [[ACCESS, SIGN_IN], ["permission"]],
    [[ACCESS, AUTHORIZATION], ["signIn"]],
    [[ACCESS], ["signIn", "permission"]],
    // No path that means something, no token, and a token that was refused.
    [[{ ...ACCESS, status_code: 404 }, SIGN_IN], []],
    [[{ ...ACCESS, status_code: 401 }], []],
    [
      [
        { ...ACCESS, status_code: 401 },
        { ...SIGN_IN, successful: false, outcome: "locked" },
      ],
      [],
    ],
  ])("names what is missing and should be there: %#", (entries, missing) => {
    expect(onlyCall(entries).missing).toEqual(missing);
  });

  test("is not called incomplete at the edge of what has been read", () => {
    expect(onlyCall([ACCESS], { ...WIDE, from: AT - 1000 }).missing).toEqual([]);
    expect(onlyCall([ACCESS], { ...WIDE, to: AT + 1000 }).missing).toEqual([]);
  });
});

test("events without a trace id stand for themselves, and the same one in two regions is two calls", () => {
  const { trace_id: _, ...alone } = AUTHORIZATION;
  const calls = callGrouper()(rowsOf([alone, { ...alone, signature: "T".repeat(86) }]), () => WIDE);
  expect(calls.map(({ events, missing }) => [events.length, missing])).toEqual([
    [1, []],
    [1, []],
  ]);
  const [row] = rowsOf([ACCESS]);
  const inTwo = [row!, { ...row!, region: "eu" as const }]; // there is one
  expect(callGrouper()(inTwo, () => WIDE)).toHaveLength(2);
});

test("every event is in exactly one call, and calls stand in the order of their newest events", () => {
  const entry = fc.record({
    trace_id: fc.constantFrom("1", "2", "3", "4"),
    back: fc.nat({ max: 9 }),
    kind: fc.constantFrom(ACCESS, AUTHORIZATION),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 30 }), (made) => {
      const entries = made
        .toSorted((a, b) => a.back - b.back)
        .map(({ trace_id, back, kind }): AuditLogEntry =>
          Object.assign({}, kind, { trace_id, ts: new Date(AT - back).toISOString() }),
        );
      const rows = rowsOf(entries);
      const calls = callGrouper()(rows, () => WIDE);
      expect(new Set(calls.flatMap(({ events }) => events))).toEqual(new Set(rows));
      expect(calls.flatMap(({ events }) => events)).toHaveLength(rows.length);
      const newest = calls.map(({ events }) => events[0]!.at); // never empty
      expect(newest).toEqual(newest.toSorted((a, b) => b - a));
      for (const { events } of calls) {
        expect(new Set(events.map(({ entry: { trace_id } }) => trace_id)).size).toBe(1);
      }
    }),
  );
});
