import { describe, expect, test } from "vitest";
import type { AuditLogEntry } from "@/contract/audit-log-entry";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";
import { rowFilter, rowReader } from "./log-rows";
import { NO_FILTERS, rowTests } from "@/features/logs/logs-filters";

const ENTRIES: AuditLogEntry[] = [ACCESS, { ...AUTHORIZATION, trace_id: "42" }, SIGN_IN];
const PAGE = { data: ENTRIES, meta: { page: { size: 1000, next: null, previous: null } } };
const read = rowReader(({ type }) => (type === "authorization" ? "Zugriff ERLAUBT" : ""));
const found = (text: string, traceId: string | null = null) =>
  rowFilter(rowTests({ ...NO_FILTERS, text, traceId }))(read(PAGE, "us")).map(({ entry }) => entry.type);

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

test("a call is found by the whole of its trace id", () => {
  expect(found("", "42")).toEqual(["authorization"]);
  expect(found("", "4")).toEqual([]);
  expect(found("get", "42")).toEqual([]);
});

test("a page is read once and searched once", () => {
  const filter = rowFilter(rowTests({ ...NO_FILTERS, text: "get" }));
  expect(read(PAGE, "us")).toBe(read(PAGE, "us"));
  expect(filter(read(PAGE, "us"))).toBe(filter(read(PAGE, "us")));
});
