// Loki's LogQL: filters on the line, then labels parsed out of it.

import type { LogFormat } from "@/audit-log/record/log-format";
import { assertNever } from "@/lib/assert-never";
import { cefFieldPattern, cefValue } from "./cef-fields";
import { fieldsOf, type FieldTest, type QueryField, quoted, type RecordQuery, VENDOR } from "./record-query";

/** Loki puts this label on every stream that comes without it. */
const EVERY_STREAM = '{service_name=~".+"}';

export function lokiQuery(query: RecordQuery, format: LogFormat): string {
  const { texts = [], tests = [], quantity } = query;
  const stages = [
    EVERY_STREAM,
    ...[VENDOR, ...texts].map((text) => `|= ${quoted(text)}`),
    ...extraction(fieldsOf(query), format),
    ...tests.map((test) => `| ${testText(test, format)}`),
  ].join(" ");
  if (quantity === undefined) return stages;
  const window = `[${quantity.withinMinutes}m]`;
  return "none" in quantity
    ? `absent_over_time(${stages} ${window})`
    : `sum by (${quantity.by}) (count_over_time(${stages} ${window})) >= ${quantity.atLeast}`;
}

function extraction(fields: readonly QueryField[], format: LogFormat): readonly string[] {
  switch (format) {
    case "cef":
      return fields.map((field) => `| regexp \`${cefFieldPattern(field, "?P<")}\``);
    case "json":
      return fields.length === 0 ? [] : [`| json ${fields.map((field) => `${field}="${field}"`).join(", ")}`];
    case "cps":
      return fields.length === 0
        ? []
        : [`| json ${fields.map((field) => `${field}="event.${field}"`).join(", ")}`];
    default:
      return assertNever(format);
  }
}

/** A label that was not found is the empty text. */
function testText(test: FieldTest, format: LogFormat): string {
  const { field } = test;
  const text = (value: string) => (format === "cef" ? cefValue(field, value) : value);
  if ("is" in test) return `${field}=${quoted(text(String(test.is)))}`;
  if ("isNot" in test) return `${field}!=${quoted(text(String(test.isNot)))}`;
  if ("isMissing" in test) return `${field}=""`;
  // The expression has to match the whole value.
  return `${field}=~${quoted(`(?s)${escapeRegExp(text(test.startsWith))}.*`)}`;
}

function escapeRegExp(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
