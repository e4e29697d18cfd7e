import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodeCef } from "@/audit-log/record/cef";
import { recordExtension } from "@/audit-log/record/record-extension";
import { recordHeader } from "@/audit-log/record/record-header";
import {
  access,
  authorization,
  hostileEvent,
  SOME_SIGNATURE,
} from "@/audit-log/record/sample-events.test-support";
import { signRecord } from "@/audit-log/record/record";
import { cefFieldPattern, cefValue } from "./cef-fields";
import type { QueryField } from "./record-query";

const FIELDS: readonly QueryField[] = [
  "name",
  "severity",
  "src",
  "success",
  "granted",
  "kong_initiated",
  "principal_id",
  "query",
];

test("the patterns find the fields of a record and no others, with hostile values too", () => {
  fc.assert(
    fc.property(hostileEvent, (event) => {
      const record = encodeCef(event);
      const { name, severity } = recordHeader(event);
      const values = new Map<string, string>(
        [...recordExtension(event), ["name", name] as const, ["severity", severity] as const].map(
          ([field, value]) => [field, String(value)],
        ),
      );
      for (const field of FIELDS) {
        // What PCRE and RE2 do: a dot stands for every character but a line feed.
        const pattern = cefFieldPattern(field)
          .replaceAll(".*", String.raw`[^\n]*`)
          .replaceAll(String.raw`\x5c.`, String.raw`\x5c[^\n]`);
        const value = values.get(field);
        const found = new RegExp(pattern).exec(record)?.groups?.[field];
        expect(found).toBe(value === undefined ? undefined : cefValue(field, value));
      }
    }),
  );
});

test("a signature is found where there is one", () => {
  const pattern = new RegExp(cefFieldPattern("sig"));
  const record = encodeCef(authorization);
  expect(pattern.exec(record)).toBeNull();
  expect(pattern.exec(signRecord(record, SOME_SIGNATURE, "cef"))?.groups?.["sig"]).toBe(SOME_SIGNATURE);
});

test("a value cannot pass for another field", () => {
  const record = encodeCef({
    ...access,
    userAgent: "x granted=true kong_initiated=true|src=1",
    query: "success=true",
  });
  for (const field of ["granted", "kong_initiated", "success"] as const) {
    expect(new RegExp(cefFieldPattern(field)).exec(record)).toBeNull();
  }
});
