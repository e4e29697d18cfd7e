// Sumo Logic's search language: keywords first, then fields parsed out of the message. Inside quotes an asterisk is an asterisk.

import type { LogFormat } from "@/audit-log/record/log-format";
import { assertNever } from "@/lib/assert-never";
import { cefFieldPattern, cefValue } from "./cef-fields";
import { fieldsOf, type FieldTest, type QueryField, quoted, type RecordQuery, VENDOR } from "./record-query";

/** Where nothing is expected it finds what is there: the monitor on it alerts on missing data. */
export function sumoLogicQuery(query: RecordQuery, format: LogFormat): string {
  const { texts = [], tests = [], quantity } = query;
  const lines = [[VENDOR, ...texts].map((text) => quoted(text)).join(" ")];
  lines.push(...extraction(fieldsOf(query), format));
  if (tests.length > 0) lines.push(`| where ${tests.map((test) => testText(test, format)).join(" and ")}`);
  if (quantity !== undefined) {
    lines.push(
      ...("none" in quantity
        ? ["| count"]
        : [
            `| timeslice ${quantity.withinMinutes}m`,
            `| count by _timeslice, ${quantity.by}`,
            `| where _count >= ${quantity.atLeast}`,
          ]),
    );
  }
  return lines.join("\n");
}

function extraction(fields: readonly QueryField[], format: LogFormat): readonly string[] {
  switch (format) {
    case "cef":
      return fields.map((field) => `| parse regex "${cefFieldPattern(field)}" nodrop`);
    case "json":
      return fields.map((field) => `| json "${field}" as ${field} nodrop`);
    case "cps":
      return fields.map((field) => `| json "event.${field}" as ${field} nodrop`);
    default:
      return assertNever(format);
  }
}

function testText(test: FieldTest, format: LogFormat): string {
  const { field } = test;
  const text = (value: string) => (format === "cef" ? cefValue(field, value) : value);
  if ("is" in test) return `${field} = ${quoted(text(String(test.is)))}`;
  if ("isNot" in test) return `(isBlank(${field}) or ${field} != ${quoted(text(String(test.isNot)))})`;
  if ("isMissing" in test) return `isBlank(${field})`;
  const start = text(test.startsWith);
  return `substring(${field}, 0, ${start.length}) = ${quoted(start)}`;
}
