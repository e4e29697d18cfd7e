// Microsoft Sentinel's KQL. CEF arrives in the table CommonSecurityLog, which has columns for some fields and one text for
// the others; JSON arrives in a table of the customer's own, with the record in the column RawData.

import type { LogFormat } from "@/audit-log/record/log-format";
import { toRfc3339 } from "@/lib/epoch";
import {
  escaped,
  fieldsOf,
  type FieldTest,
  type QueryField,
  quoted,
  type RecordQuery,
  VENDOR,
} from "./record-query";

const CEF_COLUMNS: Readonly<Partial<Record<QueryField, string>>> = {
  name: "Activity",
  severity: "LogSeverity",
  src: "SourceIP",
};

/** The customer chooses the name when they create the table; it ends in _CL. */
const JSON_TABLE = "KongKonnectAudit_CL";

export function sentinelQuery(query: RecordQuery, format: LogFormat): string {
  const { texts = [], tests = [], quantity, since } = query;
  const isSearch = texts.length > 0;
  const lines = isSearch
    ? // Every column of every table: the same in any format.
      [`search ${texts.map((text) => literal(text)).join(" and ")}`]
    : format === "cef"
      ? ["CommonSecurityLog", `| where DeviceVendor == ${literal(VENDOR)}`]
      : [
          JSON_TABLE,
          "| extend record = parse_json(RawData)",
          // With CPS the record is wrapped.
          ...(format === "cps" ? ["| extend record = record.event"] : []),
          `| where tostring(record.event_vendor) == ${literal(VENDOR)}`,
        ];
  if (since !== undefined) lines.push(`| where TimeGenerated >= datetime(${toRfc3339(since)})`);
  if (quantity !== undefined && "none" in quantity) {
    lines.push(`| where TimeGenerated > ago(${quantity.withinMinutes}m)`);
  }
  for (const field of fieldsOf(query)) {
    const read = readField(field, format);
    if (read !== columnOf(field, format)) lines.push(`| extend ${field} = ${read}`);
  }
  if (tests.length > 0) {
    lines.push(`| where ${tests.map((test) => testText(test, columnOf(test.field, format))).join(" and ")}`);
  }
  if (quantity !== undefined) {
    lines.push(
      ...("none" in quantity
        ? ["| summarize Records = count()", "| where Records == 0"]
        : [
            `| summarize Records = count() by ${columnOf(quantity.by, format)}, bin(TimeGenerated, ${quantity.withinMinutes}m)`,
            `| where Records >= ${quantity.atLeast}`,
          ]),
    );
  }
  return lines.join("\n");
}

function columnOf(field: QueryField, format: LogFormat): string {
  return (format === "cef" ? CEF_COLUMNS[field] : undefined) ?? field;
}

function readField(field: QueryField, format: LogFormat): string {
  if (format !== "cef") return `tostring(record.${field})`;
  // `key=value;key=value`; the first one counts, since a user agent may hold anything and comes late.
  return CEF_COLUMNS[field] ?? `extract(@"(?:^|;)${field}=([^;]*)", 1, AdditionalExtensions)`;
}

function testText(test: FieldTest, column: string): string {
  if ("is" in test) return `${column} == ${literal(String(test.is))}`;
  if ("isNot" in test) return `${column} != ${literal(String(test.isNot))}`;
  if ("isMissing" in test) return `isempty(${column})`;
  return `${column} startswith_cs ${literal(test.startsWith)}`;
}

/** Other control characters than `quoted` escapes have no letter of their own. */
function literal(text: string): string {
  return escaped(quoted(text), (character) =>
    /\p{Control}/u.test(character)
      ? String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
      : null,
  );
}
