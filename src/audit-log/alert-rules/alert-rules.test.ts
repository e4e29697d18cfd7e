import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { SIEM_DIALECT_IDS, SIEM_DIALECTS } from "@/audit-log/siem-queries/siem-dialects";
import { ALERT_RULE_IDS, alertRule } from "./alert-rules";
import { sigmaRule } from "./sigma-rule";

const WORDS = { title: "Permission denied", description: "It isn't: allowed" };

test("every rule is written in every dialect, and no two in the same words", () => {
  for (const dialect of SIEM_DIALECT_IDS.filter((id) => id !== "kibana")) {
    for (const format of LOG_FORMATS) {
      const texts = ALERT_RULE_IDS.map((id) => SIEM_DIALECTS[dialect].write(alertRule(id).query, format));
      expect(new Set(texts).size).toBe(ALERT_RULE_IDS.length);
    }
  }
});

test("Sigma's ids are UUIDs, each once", () => {
  const ids = ALERT_RULE_IDS.flatMap((id) => alertRule(id).sigmaId ?? []);
  expect(new Set(ids).size).toBe(ALERT_RULE_IDS.length - 1);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test("what Kong itself did is filtered out of a rule in Sigma", () => {
  expect(sigmaRule(alertRule("denied"), WORDS)).toBe(`title: 'Kong Konnect: Permission denied'
id: 2c9b8e74-d5f1-4e07-9c63-7b0a1d8f5777
status: experimental
description: 'It isn''t: allowed'
references:
    - https://developer.konghq.com/konnect-platform/audit-logs/
logsource:
    product: kong
    service: konnect_audit
    definition: 'Audit log webhook of Kong Konnect with the Log Format JSON'
detection:
    selection:
        event_vendor: KongInc
        name|startswith: 'Authz.'
        granted: false
    filter_main_kong:
        kong_initiated: true
    condition: selection and not 1 of filter_main_*
falsepositives:
    - Unknown
level: medium
`);
});

test("a count is a document of its own, which names what it counts", () => {
  const documents = sigmaRule(alertRule("failedSignIns"), WORDS)?.split("---\n") ?? [];
  expect(documents).toHaveLength(2);
  expect(documents[0]).toContain("\nname: kong_konnect_permission_denied\n");
  expect(documents[1]).toContain(
    "        - kong_konnect_permission_denied\n    group-by:\n        - src\n    timespan: 10m\n",
  );
  const ids = documents.map((text) => /^id: (.*)$/m.exec(text)?.[1]);
  expect(new Set(ids).size).toBe(2);
});

test("Sigma has no words for silence", () => {
  expect(sigmaRule(alertRule("silence"), WORDS)).toBeNull();
});

test("hostile values are one value in Sigma too", () => {
  const rule = {
    level: "low",
    sigmaId: "x",
    query: { tests: [{ field: "name", is: "a'b\\c*d?e" }] },
  } as const;
  expect(sigmaRule(rule, WORDS)).toContain(String.raw`        name: 'a''b\\c\*d\?e'`);
  const broken = { ...rule, query: { tests: [{ field: "name", is: "a\nb" }] } } as const;
  expect(sigmaRule(broken, WORDS)).toContain(String.raw`        name: "a\nb"`);
});
