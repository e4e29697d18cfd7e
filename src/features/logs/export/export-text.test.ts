import { REGIONS } from "@/audit-log/region";
import { describe, expect, test } from "vitest";
import { CSV_COLUMNS, exportFileName, exportPieces, type ExportFormat, pieceCount } from "./export-text";
import type { ReadEntry } from "@/contract/audit-log-entry";
import { ACCESS, AUTHORIZATION, SIGN_IN } from "@/contract/audit-log-entry.test-support";

const ENTRIES = [ACCESS, AUTHORIZATION, SIGN_IN];
const inEu = (entries: readonly ReadEntry[]) => entries.map((entry) => ({ entry, region: "eu" as const }));
const text = (entries: readonly ReadEntry[], format: ExportFormat) =>
  [...exportPieces(inEu(entries), format)].join("");

/** The value of a column in the only row, as RFC 4180 reads it. */
function csvValue(entry: (typeof ENTRIES)[number], column: (typeof CSV_COLUMNS)[number]): string | undefined {
  const [, row = ""] = text([entry], "csv").split(/\r\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/);
  const fields = [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
  const field = fields[CSV_COLUMNS.indexOf(column)];
  return field?.[1]?.replaceAll('""', '"') ?? field?.[2];
}

describe("NDJSON", () => {
  test("is one entry a line, exactly as the API gave it, and its region", () => {
    const lines = text(ENTRIES, "ndjson").split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      ENTRIES.map((entry) => ({ ...entry, region: "eu" })),
    );
    const later = { type: "data_export", ts: ACCESS.ts, signature: "", region: "of its own" };
    expect(JSON.parse(text([later], "ndjson"))).toEqual(later);
  });

  test("stays one line an entry, with any values", () => {
    const hostile = { ...ACCESS, uri: "a\nb\r\nc", user_agent: '"=1+1"' };
    expect(text([hostile], "ndjson").trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("CSV", () => {
  test("begins with a byte order mark and the names, and ends every line with CRLF", () => {
    const lines = text(ENTRIES, "csv").split("\r\n");
    expect(lines[0]).toBe(`\u{FEFF}${CSV_COLUMNS.join(",")}`);
    expect(lines).toHaveLength(5);
    expect(lines[4]).toBe("");
  });

  test("has a row for an entry of a later type", () => {
    const later = { ...AUTHORIZATION, type: "data_export", action: { name: "export" } };
    const rows = text([later], "csv").split("\r\n");
    expect(rows[1]).toContain("data_export");
    expect(rows[1]).toContain('{""name"":""export""}');
  });

  test("has a column for every field of every type", () => {
    const names = new Set(ENTRIES.flatMap((entry) => Object.keys(entry)));
    expect([...names].filter((name) => !CSV_COLUMNS.some((column) => column === name))).toEqual([]);
  });

  test("says in which region an entry was recorded", () => {
    expect(csvValue(ACCESS, "region")).toBe("eu");
  });

  test("takes the formula out of a value", () => {
    expect(csvValue({ ...ACCESS, user_agent: "=1+1" }, "user_agent")).toBe("'=1+1");
  });

  test("keeps the digits of a trace id, which a spreadsheet would round", () => {
    expect(csvValue(ACCESS, "trace_id")).toBe("'9223372036854775807");
    expect(csvValue(ACCESS, "status_code")).toBe("200");
    expect(csvValue(AUTHORIZATION, "granted")).toBe("true");
    expect(csvValue(AUTHORIZATION, "method")).toBe("");
  });
});

test.each(["ndjson", "csv"] as const)("a long %s comes in pieces, as many as announced", (format) => {
  const entries = inEu(Array.from({ length: 2500 }, () => ACCESS));
  expect([...exportPieces(entries, format)]).toHaveLength(pieceCount(entries, format));
  expect(pieceCount(entries, format)).toBeGreaterThan(2);
});

test("the name of the file tells regions, type and range, in characters that every system takes", () => {
  const from = Date.parse("2026-11-20T09:00:00.500Z");
  const to = Date.parse("2026-11-21T09:00:00Z");
  expect(exportFileName({ regions: ["eu"], type: null, from, to }, "csv")).toBe(
    "audit-logs_eu_20261120T090000Z_20261121T090000Z.csv",
  );
  expect(exportFileName({ regions: REGIONS, type: null, from, to }, "csv")).toBe(
    "audit-logs_all_20261120T090000Z_20261121T090000Z.csv",
  );
  expect(exportFileName({ regions: ["us", "sg"], type: "gateway_access", from, to }, "ndjson")).toBe(
    "audit-logs_us_sg_gateway_access_20261120T090000Z_20261121T090000Z.ndjson",
  );
});
