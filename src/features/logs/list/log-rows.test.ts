import { describe, expect, test } from "vitest";
import type { AuditLogEntry } from "@/contract/audit-log-entry";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { singleCall } from "@/features/logs/calls/group-calls";
import { callFinder } from "@/features/logs/search/find-calls";
import { parseQuery } from "@/features/logs/search/query";
import { rowReader, withNewer } from "./log-rows";

const ENTRIES: AuditLogEntry[] = [ACCESS, { ...AUTHORIZATION, trace_id: "42" }, SIGN_IN];
const PAGE = { data: ENTRIES, meta: { page: { size: 1000, next: null, previous: null } } };
const read = rowReader(({ type }) => (type === "authorization" ? "Zugriff ERLAUBT" : ""));
const found = (text: string) =>
  callFinder()(read(PAGE, "us").map(singleCall), parseQuery(text)).calls.map(({ main }) => main.entry.type);

describe("free text", () => {
  test.each([
    ["", ["gateway_access", "authorization", "authentication"]],
    ["  ", ["gateway_access", "authorization", "authentication"]],
    ["CONTROL-planes", ["gateway_access", "authorization"]],
    ["control-planes get", ["gateway_access"]],
    ["erlaubt", ["authorization"]],
    ["9223372036854775807 curl", ["gateway_access", "authentication"]],
    ["nowhere", []],
    // A signature is noise: any short text occurs in some.
    ["ssss", []],
    // What is typed is text, not a pattern.
    [".*", []],
  ])("%j finds %j", (text, types) => {
    expect(found(text)).toEqual(types);
  });

  test("does not find what spans two values", () => {
    expect(found("konnectkrn")).toEqual([]);
  });
});

test("a page is read once", () => {
  expect(read(PAGE, "us")).toBe(read(PAGE, "us"));
});

test("rows that came later stand in their places, once, and those that were there stay as they were", () => {
  const at = (trace: string, second: number) => ({
    ...ACCESS,
    trace_id: trace,
    signature: trace.padEnd(20, "S"),
    ts: `2026-11-21T09:00:0${second}.000Z`,
  });
  const rowsOf = (...data: (typeof ACCESS)[]) => [...read({ ...PAGE, data }, "us")];
  const rows = rowsOf(at("c", 5), at("a", 1));
  const all = withNewer(rows, rowsOf(at("d", 7), at("c", 5), at("b", 3)));
  expect(all.map(({ entry }) => entry.trace_id)).toEqual(["d", "c", "b", "a"]);
  expect([all[1], all[3]]).toEqual([rows[0], rows[1]]);
  expect(all[1]).toBe(rows[0]);
  expect(withNewer(rows, [])).toBe(rows);
});
