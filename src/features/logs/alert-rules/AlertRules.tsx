import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { ALERT_RULE_IDS } from "@/audit-log/alert-rules/alert-rules";
import { DEFAULT_LOG_FORMAT, LOG_FORMATS, type LogFormat } from "@/audit-log/record/log-format";
import { useT } from "@/i18n/use-t";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { rememberedSiem, rememberSiem } from "@/entities/siem/siem-choice";
import { AlertRuleSection } from "./AlertRuleSection";
import { isRuleLanguage, RULE_LANGUAGES, type RuleLanguage, ruleLanguageLabel } from "./rule-language";

function firstLanguage(): RuleLanguage {
  const siem = rememberedSiem();
  return isRuleLanguage(siem) ? siem : "esql";
}

/** What is worth an alert, to take along in the language of one's SIEM. */
export function AlertRules() {
  const t = useT();
  const [language, setLanguage] = useState(firstLanguage);
  const [format, setFormat] = useState<LogFormat>(DEFAULT_LOG_FORMAT);
  const choose = (value: string) => {
    if (!isRuleLanguage(value)) return;
    setLanguage(value);
    if (value !== "sigma") rememberSiem(value);
  };
  return (
    <Stack spacing={3}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1.5, alignItems: "end" }}>
        <FilterSelect
          label={t("alerts.language")}
          options={RULE_LANGUAGES.map((value) => ({ value, label: ruleLanguageLabel(value) }))}
          value={language}
          onChange={choose}
        />
        {language !== "sigma" && (
          <FilterSelect
            label={t("alerts.format")}
            options={LOG_FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
            value={format}
            onChange={(value) => setFormat(LOG_FORMATS.find((each) => each === value) ?? format)}
          />
        )}
      </Stack>
      <Box sx={{ color: "text.secondary", maxWidth: "72ch" }}>{t(`alerts.expects.${language}`)}</Box>
      {ALERT_RULE_IDS.map((id) => (
        <AlertRuleSection key={id} id={id} language={language} format={format} />
      ))}
    </Stack>
  );
}
