// Elastic: KQL for Discover, and ES|QL around it where something is counted. KQL compares fields of
// any type, and takes fields that the index does not have yet; ES|QL alone does neither.

import type { LogFormat } from "@/audit-log/record/log-format";
import { toRfc3339 } from "@/lib/epoch";
import { escaped, type FieldTest, type QueryField, quoted, type RecordQuery, VENDOR } from "./record-query";

/** As the CEF processor of Beats and of Elastic Agent calls them; other fields keep their names. */
const CEF_FIELDS: Readonly<Partial<Record<QueryField, string>>> = {
  name: "cef.name",
  severity: "cef.severity",
  src: "source.ip",
};

const INDEX = "logs-*";

/** What is counted is left to the rule that the query goes into. */
export function kibanaQuery(query: RecordQuery, format: LogFormat): string {
  const since = query.since === undefined ? [] : [`@timestamp >= "${toRfc3339(query.since)}"`];
  return [...filters(query, format), ...since].join(" and ");
}

export function esqlQuery(query: RecordQuery, format: LogFormat): string {
  const { quantity, since } = query;
  // No run of three quotes ends it early: KQL has a backslash in front of every quote within a value.
  const lines = [`FROM ${INDEX}`, `| WHERE KQL(""" ${filters(query, format).join(" and ")} """)`];
  if (since !== undefined) lines.push(`| WHERE @timestamp >= "${toRfc3339(since)}"`);
  if (quantity !== undefined) {
    lines.push(
      ...("none" in quantity
        ? [
            `| WHERE @timestamp > NOW() - ${quantity.withinMinutes} minutes`,
            "| STATS records = COUNT(*)",
            "| WHERE records == 0",
          ]
        : [
            `| STATS records = COUNT(*) BY ${fieldName(quantity.by, format)}, window = BUCKET(@timestamp, ${quantity.withinMinutes} minutes)`,
            `| WHERE records >= ${quantity.atLeast}`,
          ]),
    );
  }
  return lines.join("\n");
}

function filters({ texts = [], textIn, tests = [] }: RecordQuery, format: LogFormat): readonly string[] {
  const vendor = { cef: "cef.device.vendor", json: "event_vendor", cps: "event.event_vendor" }[format];
  // Texts are looked for in every field, in each format.
  const base = texts.length > 0 ? texts.map((text) => quoted(text)) : [`${vendor}: ${quoted(VENDOR)}`];
  if (textIn) base[0] = `(${base[0]} or ${testText(textIn, fieldName(textIn.field, format))})`;
  return [...base, ...tests.map((test) => testText(test, fieldName(test.field, format)))];
}

function fieldName(field: QueryField, format: LogFormat): string {
  if (format === "cef") return CEF_FIELDS[field] ?? `cef.extensions.${field}`;
  return format === "cps" ? `event.${field}` : field;
}

function testText(test: FieldTest, name: string): string {
  if ("is" in test) return `${name}: ${quoted(String(test.is))}`;
  if ("isNot" in test) return `not ${name}: ${quoted(String(test.isNot))}`;
  if ("isMissing" in test) return `not ${name}: *`;
  return `${name}: ${unquoted(test.startsWith)}*`;
}

const SPECIAL = String.raw`\():<>"*{}`;

/** Wildcards count only outside of quotes; there, all else that means something gets a backslash or its number. */
function unquoted(text: string): string {
  return escaped(text, (character) => {
    if (SPECIAL.includes(character)) return `\\${character}`;
    return /[\s\p{Control}]/u.test(character)
      ? String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
      : null;
  });
}
