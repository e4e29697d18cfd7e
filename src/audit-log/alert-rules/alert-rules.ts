// What is worth an alert: the eight conditions that Kong documents, and two about the delivery itself. Owns what each
// looks for; what it means is said in the catalogues, how it is written in siem-queries and sigma-rule.ts.

import type { FieldTest, RecordQuery } from "@/audit-log/siem-queries/record-query";

/** Sigma's levels. */
export type AlertLevel = "informational" | "low" | "medium" | "high";

export interface AlertRule {
  readonly level: AlertLevel;
  readonly query: RecordQuery;
  /** Of the rule in Sigma; it stays the same when the rule is changed. Null: Sigma has no words for it. */
  readonly sigmaId: string | null;
}

/** Kong advises to leave out what Kong itself did. Sign-ins never say so. */
const NOT_BY_KONG: FieldTest = { field: "kong_initiated", isNot: true };

/** Types of events are told apart by name: the class id of a service can be anything. */
const ACCESS: FieldTest = { field: "name", is: "Ingress" };

export const ALERT_RULES = {
  serverError: {
    level: "medium",
    sigmaId: "6d0f0a52-3c1e-4f0b-9a55-0c9c0b8f7a11",
    query: { tests: [ACCESS, { field: "severity", is: 10 }, NOT_BY_KONG] },
  },
  refused: {
    level: "low",
    sigmaId: "0a7b6f39-52a4-4d0e-8f5d-2f1f6b0c9e22",
    query: { tests: [ACCESS, { field: "severity", is: 6 }, NOT_BY_KONG] },
  },
  locked: {
    level: "medium",
    sigmaId: "b3f4d9c8-1b7a-4c52-8d0a-64c5a2f1d333",
    query: { tests: [{ field: "name", is: "AUTHENTICATION_OUTCOME_LOCKED" }] },
  },
  disabled: {
    level: "medium",
    sigmaId: "47c2e1ab-8d35-4b8e-9a16-1f3c7d5e8444",
    query: { tests: [{ field: "name", is: "AUTHENTICATION_OUTCOME_DISABLED" }] },
  },
  invalid: {
    level: "high",
    sigmaId: "9e5d7c10-6f24-4a3b-b8c9-5a7e2d4f6555",
    query: {
      tests: [
        { field: "name", startsWith: "AUTHENTICATION_OUTCOME_" },
        { field: "severity", is: 7 },
      ],
    },
  },
  failedSignIns: {
    level: "high",
    sigmaId: "e18a4f63-90d7-4c6f-a2b1-8c4d0e7a3666",
    query: {
      tests: [{ field: "success", is: false }],
      quantity: { atLeast: 10, by: "src", withinMinutes: 10 },
    },
  },
  denied: {
    level: "medium",
    sigmaId: "2c9b8e74-d5f1-4e07-9c63-7b0a1d8f5777",
    query: {
      tests: [{ field: "name", startsWith: "Authz." }, { field: "granted", is: false }, NOT_BY_KONG],
    },
  },
  byKong: {
    level: "informational",
    sigmaId: "f60d3b95-2e48-4d19-b7f4-3e9c5a1b0888",
    query: { tests: [{ field: "kong_initiated", is: true }] },
  },
  silence: { level: "high", sigmaId: null, query: { quantity: { none: true, withinMinutes: 30 } } },
  unsigned: {
    level: "medium",
    sigmaId: "85a1c7d6-4b90-4f2d-8e37-d2f6b9c40999",
    query: { tests: [{ field: "sig", isMissing: true }] },
  },
} as const satisfies Readonly<Record<string, AlertRule>>;

export type AlertRuleId = keyof typeof ALERT_RULES;

export const ALERT_RULE_IDS = Object.keys(ALERT_RULES) as AlertRuleId[]; // the keys of a constant

export function alertRule(id: AlertRuleId): AlertRule {
  return ALERT_RULES[id];
}
