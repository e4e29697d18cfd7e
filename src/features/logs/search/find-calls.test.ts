import { describe, expect, test } from "vitest";
import type { AuditLogEntry } from "@/contract/audit-log-entry";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { callGrouper, singleCall } from "@/features/logs/calls/group-calls";
import { rowReader } from "@/features/logs/list/log-rows";
import { HOUR_MS } from "@/lib/epoch";
import { facetCounter } from "./count-facets";
import { callFinder } from "./find-calls";
import { histogramCounter } from "@/features/logs/histogram/histogram";
import { parseQuery } from "./query";

const AT = Date.parse(ACCESS.ts);
const ID = "7a1b6a5e-3c50-4b8e-9a6e-000000000001";
const DELETED: AuditLogEntry[] = [
  { ...ACCESS, trace_id: "1", method: "DELETE", uri: `/v2/control-planes/${ID}`, status_code: 204 },
  { ...AUTHORIZATION, trace_id: "1", action: "delete", resource: `${AUTHORIZATION.resource}/${ID}` },
  { ...SIGN_IN, trace_id: "1" },
];
const DENIED: AuditLogEntry[] = [
  { ...ACCESS, trace_id: "2", method: "DELETE", status_code: 403, principal_id: "eve" },
  { ...AUTHORIZATION, trace_id: "2", action: "delete", granted: false, principal_id: "eve" },
  { ...SIGN_IN, trace_id: "2", principal_id: "eve" },
];
const LISTED: AuditLogEntry[] = [
  { ...ACCESS, trace_id: "3", client_ip: "2001:db8::1" },
  { ...AUTHORIZATION, trace_id: "3", client_ip: "2001:db8::1" },
  { ...SIGN_IN, trace_id: "3", client_ip: "2001:db8::1" },
];
const BROKEN: AuditLogEntry[] = [{ ...ACCESS, trace_id: "4", status_code: 503 }];

const rows = rowReader(() => "")(
  {
    data: [...DELETED, ...DENIED, ...LISTED, ...BROKEN],
    meta: { page: { size: 1000, next: null, previous: null } },
  },
  "eu",
);
const CALLS = callGrouper()(rows, () => ({ from: AT - HOUR_MS, to: AT + HOUR_MS }));
const EVENTS = rows.map(singleCall);
const traces = (text: string, calls = CALLS) =>
  callFinder()(calls, parseQuery(text)).calls.map(({ main }) => main.entry.trace_id);

const facetsOf = (text: string) => facetCounter()(callFinder()(CALLS, parseQuery(text)), parseQuery(text));

describe("calls", () => {
  test.each([
    ["", ["1", "2", "3", "4"]],
    ["action:delete", ["1", "2"]],
    ["action:delete -outcome:denied", ["1"]],
    // The kind of thing, and the thing.
    ["resource:control-planes", ["1", "2", "3"]],
    [`resource:control-planes/${ID}`, ["1"]],
    // Terms of one field are alternatives, also where different events of the call meet them.
    ["action:delete action:list method:get", ["3"]],
    ["status:5xx status:403", ["2", "4"]],
    ["ip:2001:db8::1", ["3"]],
    ["-ip:2001:db8::1 outcome:ok", ["1"]],
    // A call ended as its request did, unless something went wrong in it.
    ["outcome:granted", []],
    ["outcome:server-error", ["4"]],
    ["curl -503 -eve", ["1", "3"]],
    ["nowhere", []],
    // A word that is none asks for nothing.
    ["outcome:sad action:list", ["3"]],
  ])("%j finds %j", (text, found) => {
    expect(traces(text)).toEqual(found);
  });
});

test("events are found by what they say themselves", () => {
  expect(traces("outcome:granted", EVENTS)).toEqual(["1", "3"]);
  expect(traces("type:authentication reason:success", EVENTS)).toEqual(["1", "2", "3"]);
  expect(traces("signin:pat who:eve", EVENTS)).toEqual(["2"]);
});

describe("facets", () => {
  test("count what is found, most frequent first", () => {
    const { action, outcome, resource, ip } = facetsOf("");
    expect(action.most).toEqual([
      { value: "delete", count: 2 },
      { value: "list", count: 1 },
    ]);
    expect(outcome.most.map(({ value }) => value)).toEqual(["ok", "denied", "refused", "server-error"]);
    expect(resource.most[0]).toEqual({ value: "control-planes", count: 3 });
    expect(ip.most.map(({ count }) => count)).toEqual([3, 1]);
  });

  test("count the other values of a field as if it asked for none of them", () => {
    const { action, who } = facetsOf("action:delete outcome:denied");
    expect(action.most).toEqual([{ value: "delete", count: 1 }]);
    expect(who.most).toEqual([{ value: "eve", count: 1 }]);
    const one = facetsOf("action:delete");
    expect(one.action.most).toEqual([
      { value: "delete", count: 2 },
      { value: "list", count: 1 },
    ]);
  });

  test("name what a query asks for, also where nothing has it", () => {
    expect(facetsOf("ip:203.0.113.77").ip.named).toEqual([{ value: "203.0.113.77", count: 0 }]);
    expect(facetsOf("action:delete").action.named).toEqual([]);
  });

  test("say of each value how many its term would find", () => {
    const facets = facetsOf("");
    for (const [field, values] of Object.entries(facets)) {
      for (const { value, count } of values.most) {
        if (field !== "type") expect(traces(`${field}:${value}`), `${field}:${value}`).toHaveLength(count);
      }
    }
  });
});

describe("the histogram", () => {
  test("counts each call at its time, by how it ended", () => {
    const { steps, stepMs, most } = histogramCounter({ from: AT - HOUR_MS / 2, to: AT + HOUR_MS / 2 })(CALLS);
    expect([stepMs, most]).toEqual([60_000, 4]);
    const [full, ...others] = steps.filter(({ total }) => total > 0);
    expect(others).toEqual([]);
    expect(full).toMatchObject({
      from: Math.floor(AT / 60_000) * 60_000,
      counts: { usual: 2, clientError: 0, denied: 1, serverError: 1 },
    });
  });

  test.each([1, 60_000, HOUR_MS, 24 * HOUR_MS, 168 * HOUR_MS])(
    "covers a range of %d ms whole",
    (lengthMs) => {
      const { steps } = histogramCounter({ from: AT, to: AT + lengthMs })([]);
      expect(steps.length).toBeLessThanOrEqual(101);
      expect(steps[0]!.from).toBeLessThanOrEqual(AT); // there is one
      expect(steps.at(-1)!.to).toBeGreaterThan(AT + lengthMs); // as above
    },
  );

  test("leaves out what is outside of the range", () => {
    expect(histogramCounter({ from: AT + 1, to: AT + HOUR_MS })(CALLS).most).toBe(4); // in the first step, which began before
    expect(histogramCounter({ from: AT + HOUR_MS, to: AT + 2 * HOUR_MS })(CALLS).most).toBe(0);
  });
});
