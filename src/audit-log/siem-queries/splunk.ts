// Splunk's SPL. Quoted terms narrow the search; fields are compared by `where`, because `search` takes every asterisk for a
// wildcard and has no escape for it.

import type { LogFormat } from "@/audit-log/record/log-format";
import { assertNever } from "@/lib/assert-never";
import { cefFieldPattern, cefValue } from "./cef-fields";
import { fieldsOf, type FieldTest, type QueryField, quoted, type RecordQuery, VENDOR } from "./record-query";

export function splunkQuery(query: RecordQuery, format: LogFormat): string {
  const { texts = [], tests = [], quantity, since } = query;
  const terms = [VENDOR, ...texts].map((text) => quoted(text)).join(" ");
  const earliest = since === undefined ? "" : ` earliest=${Math.floor(since / 1000)}`;
  const lines = [`index=* ${terms}${earliest}`];
  if (quantity !== undefined && "none" in quantity) {
    lines[0] += ` earliest=-${quantity.withinMinutes}m`;
  }
  lines.push(...extraction(fieldsOf(query), format));
  if (tests.length > 0) lines.push(`| where ${tests.map((test) => testText(test, format)).join(" AND ")}`);
  if (quantity !== undefined) {
    lines.push(
      ...("none" in quantity
        ? ["| stats count", "| where count=0"]
        : [
            `| bin _time span=${quantity.withinMinutes}m`,
            `| stats count BY _time ${quantity.by}`,
            `| where count>=${quantity.atLeast}`,
          ]),
    );
  }
  return lines.join("\n");
}

function extraction(fields: readonly QueryField[], format: LogFormat): readonly string[] {
  if (fields.length === 0) return [];
  switch (format) {
    case "cef":
      return fields.map((field) => `| rex "${cefFieldPattern(field)}"`);
    case "json":
      return ["| spath"];
    case "cps":
      // An HTTP Event Collector keeps the inner object only; then there is nothing to rename.
      return ["| spath", "| rename event.* AS *"];
    default:
      return assertNever(format);
  }
}

function testText(test: FieldTest, format: LogFormat): string {
  const { field } = test;
  const valueOf = (value: string | number | boolean) =>
    literal(format === "cef" ? cefValue(field, String(value)) : String(value));
  if ("is" in test) return `${field}=${valueOf(test.is)}`;
  if ("isNot" in test) return `coalesce(${field}, "")!=${valueOf(test.isNot)}`;
  if ("isMissing" in test) return `isnull(${field})`;
  const start = format === "cef" ? cefValue(field, test.startsWith) : test.startsWith;
  return `substr(${field}, 1, ${Array.from(start).length})=${literal(start)}`;
}

/** Strings have no escape for control characters, so these are put in by `urldecode`. */
function literal(value: string): string {
  return value
    .split(/(\p{Control}+)/u)
    .map((piece, index) => (index % 2 === 0 ? quoted(piece) : `urldecode("${encodeURIComponent(piece)}")`))
    .filter((piece, _index, all) => piece !== '""' || all.length === 1)
    .join(".");
}
