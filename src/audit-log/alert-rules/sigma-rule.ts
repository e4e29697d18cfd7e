// An alert rule in Sigma, which converts to the languages of many SIEMs. Fields are those of the JSON form.
// Held to Sigma's own tool by `npm run compat -- sigma`.

import { type FieldTest, VENDOR } from "@/audit-log/siem-queries/record-query";
import type { AlertRule } from "./alert-rules";

/** What Sigma tells people about a rule; in English, as its rules are. */
export interface SigmaText {
  readonly title: string;
  readonly description: string;
}

const REFERENCE = "https://developer.konghq.com/konnect-platform/audit-logs/";

/** Rules with a count are two documents: what is counted, and the count. Null where Sigma has no words for the rule. */
export function sigmaRule(
  { sigmaId, level, query }: AlertRule,
  { title, description }: SigmaText,
): string | null {
  const { tests = [], quantity } = query;
  if (sigmaId === null || (quantity !== undefined && "none" in quantity)) return null;
  const isCounted = quantity !== undefined;
  const name = `kong_konnect_${title.toLowerCase().replace(/[^a-z0-9]+/g, "_")}`;
  const unwanted = tests.filter((test) => "isNot" in test);
  const wanted = tests.filter((test) => !("isNot" in test));
  const rule = [
    `title: ${quote(`Kong Konnect: ${title}`)}`,
    `id: ${sigmaId}`,
    ...(isCounted ? [`name: ${name}`] : []),
    "status: experimental",
    `description: ${quote(description)}`,
    "references:",
    `    - ${REFERENCE}`,
    "logsource:",
    "    product: kong",
    "    service: konnect_audit",
    "    definition: 'Audit log webhook of Kong Konnect with the Log Format JSON'",
    "detection:",
    "    selection:",
    `        event_vendor: ${VENDOR}`,
    ...wanted.map((test) => `        ${selectionLine(test)}`),
    ...(unwanted.length > 0
      ? ["    filter_main_kong:", ...unwanted.map((test) => `        ${selectionLine(test)}`)]
      : []),
    `    condition: selection${unwanted.length > 0 ? " and not 1 of filter_main_*" : ""}`,
    "falsepositives:",
    "    - Unknown",
    // A part of a count is nothing to alert on.
    `level: ${isCounted ? "informational" : level}`,
  ];
  if (quantity === undefined) return text(rule);
  const correlation = [
    `title: ${quote(`Kong Konnect: ${title}, counted`)}`,
    `id: ${sigmaId.replace(/^./, (digit) => ((Number.parseInt(digit, 16) + 1) % 16).toString(16))}`,
    "status: experimental",
    `description: ${quote(description)}`,
    "correlation:",
    "    type: event_count",
    "    rules:",
    `        - ${name}`,
    "    group-by:",
    `        - ${quantity.by}`,
    `    timespan: ${quantity.withinMinutes}m`,
    "    condition:",
    `        gte: ${quantity.atLeast}`,
    "falsepositives:",
    "    - Unknown",
    `level: ${level}`,
  ];
  return `${text(rule)}---\n${text(correlation)}`;
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

function selectionLine(test: FieldTest): string {
  if ("is" in test) return `${test.field}: ${value(test.is)}`;
  if ("isNot" in test) return `${test.field}: ${value(test.isNot)}`;
  if ("isMissing" in test) return `${test.field}: null`;
  return `${test.field}|startswith: ${value(test.startsWith)}`;
}

/** Wildcards and backslashes of Sigma get a backslash in front. */
function value(of: string | number | boolean): string {
  return typeof of === "string" ? quote(of.replace(/[\\*?]/g, String.raw`\$&`)) : String(of);
}

/** YAML in single quotes, where only these mean something; double quotes where a line break has to be written. */
function quote(of: string): string {
  return /[\p{Control}\u{2028}\u{2029}]/u.test(of) ? JSON.stringify(of) : `'${of.replaceAll("'", "''")}'`;
}
