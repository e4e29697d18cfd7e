import DownloadRounded from "@mui/icons-material/DownloadRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { alertRule, type AlertRuleId } from "@/audit-log/alert-rules/alert-rules";
import type { LogFormat } from "@/audit-log/record/log-format";
import { useT } from "@/i18n/use-t";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Section } from "@/ui/layout/Section";
import { CodeBlock } from "@/ui/text/CodeBlock";
import { saveBlob } from "@/ui/text/save-blob";
import { logsOfRule } from "./logs-of-rule";
import { type RuleLanguage, ruleFileName, ruleLanguageLabel, ruleText } from "./rule-language";

export interface AlertRuleSectionProps {
  readonly id: AlertRuleId;
  readonly language: RuleLanguage;
  readonly format: LogFormat;
}

export function AlertRuleSection({ id, language, format }: AlertRuleSectionProps) {
  const t = useT();
  const title = t(`alerts.rule.${id}.title`);
  const text = ruleText(id, language, format);
  const logs = logsOfRule(id);
  return (
    <Section
      title={title}
      description={t(`alerts.rule.${id}.text`)}
      actions={
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1 }}>
          {logs !== null && (
            <ButtonLink to={logs} size="small" variant="outlined" color="inherit">
              {t("alerts.showInLogs")}
            </ButtonLink>
          )}
          {text !== null && (
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              startIcon={<DownloadRounded />}
              aria-label={t("alerts.downloadNamed", { rule: title })}
              onClick={() =>
                saveBlob(ruleFileName(id, language, format), new Blob([text], { type: "text/plain" }))
              }
            >
              {t("alerts.download")}
            </Button>
          )}
        </Stack>
      }
    >
      <Stack spacing={1.5}>
        <Box sx={{ typography: "body2", color: "text.secondary" }}>
          {t("alerts.level", { level: t(`alerts.levels.${alertRule(id).level}`) })}
        </Box>
        {text === null ? (
          <Box>{t("alerts.noSigma")}</Box>
        ) : (
          <CodeBlock
            label={t("alerts.block", { rule: title, language: ruleLanguageLabel(language) })}
            text={text}
            wrap="wrapped"
          />
        )}
      </Stack>
    </Section>
  );
}
