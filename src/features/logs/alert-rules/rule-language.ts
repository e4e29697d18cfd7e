// The languages in which an alert rule can be taken along: Sigma, and those of SIEMs that can count.

import { alertRule, type AlertRuleId } from "@/audit-log/alert-rules/alert-rules";
import { sigmaRule } from "@/audit-log/alert-rules/sigma-rule";
import { SIGMA_TEXTS } from "@/audit-log/alert-rules/sigma-texts";
import type { LogFormat } from "@/audit-log/record/log-format";
import { SIEM_DIALECT_IDS, SIEM_DIALECTS, type SiemDialectId } from "@/audit-log/siem-queries/siem-dialects";
import { siemLabel } from "@/entities/siem/siem-label";

export type RuleLanguage = "sigma" | Exclude<SiemDialectId, "kibana">;

export const RULE_LANGUAGES: readonly RuleLanguage[] = [
  "sigma",
  // Kibana's KQL cannot count; ES|QL holds it.
  ...SIEM_DIALECT_IDS.filter((id) => id !== "kibana"),
];

export function isRuleLanguage(word: string): word is RuleLanguage {
  return RULE_LANGUAGES.some((language) => language === word);
}

export function ruleLanguageLabel(language: RuleLanguage): string {
  return language === "sigma" ? "Sigma" : siemLabel(language);
}

/** Null where the language has no words for the rule. */
export function ruleText(id: AlertRuleId, language: RuleLanguage, format: LogFormat): string | null {
  if (language === "sigma") return sigmaRule(alertRule(id), SIGMA_TEXTS[id]);
  return SIEM_DIALECTS[language].write(alertRule(id).query, format);
}

const FILE_ENDINGS: Readonly<Record<RuleLanguage, string>> = {
  sigma: "yml",
  splunk: "spl",
  esql: "esql",
  sentinel: "kql",
  sumoLogic: "txt",
  datadog: "txt",
  loki: "logql",
};

/** `konnect-audit_failed-sign-ins_cef.spl` */
export function ruleFileName(id: AlertRuleId, language: RuleLanguage, format: LogFormat): string {
  const name = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const end = language === "sigma" ? "" : `_${format}`;
  return `konnect-audit_${name}${end}.${FILE_ENDINGS[language]}`;
}
