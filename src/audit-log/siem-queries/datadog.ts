// Datadog's log search; what is counted is the query of a log monitor. Fields are attributes: those of JSON from the start,
// those of CEF where a pipeline parses it under the same names.

import type { LogFormat } from "@/audit-log/record/log-format";
import { escaped, type FieldTest, type QueryField, quoted, type RecordQuery, VENDOR } from "./record-query";

export function datadogQuery(query: RecordQuery, format: LogFormat): string {
  const { texts = [], textIn, tests = [], quantity } = query;
  // `*:` searches the message and every attribute.
  const base =
    texts.length > 0
      ? texts.map((text) => `*:${quoted(text)}`)
      : [`${attribute("event_vendor", format)}:${VENDOR}`];
  if (textIn) base[0] = `(${base[0]} OR ${testText(textIn, attribute(textIn.field, format))})`;
  const search = [...base, ...tests.map((test) => testText(test, attribute(test.field, format)))].join(" ");
  if (quantity === undefined) return search;
  const by = "by" in quantity ? `.by(${quoted(attribute(quantity.by, format))})` : "";
  const compared = "none" in quantity ? "< 1" : `>= ${quantity.atLeast}`;
  return `logs(${quoted(search)}).index("*").rollup("count")${by}.last("${quantity.withinMinutes}m") ${compared}`;
}

function attribute(field: QueryField | "event_vendor", format: LogFormat): string {
  return format === "cps" ? `@event.${field}` : `@${field}`;
}

function testText(test: FieldTest, name: string): string {
  if ("is" in test) return `${name}:${value(String(test.is))}`;
  if ("isNot" in test) return `-${name}:${value(String(test.isNot))}`;
  if ("isMissing" in test) return `-${name}:*`;
  return `${name}:${value(test.startsWith)}*`;
}

const SPECIAL = '=-!&|><(){}[]"*?:\\#~^/ ';

/** Without quotes, in which a wildcard means nothing. Control characters cannot be typed; `?` is any one character. */
function value(text: string): string {
  if (text === "") return '""';
  return escaped(text, (character) => {
    if (/\p{Control}/u.test(character)) return "?";
    return SPECIAL.includes(character) ? `\\${character}` : null;
  });
}
