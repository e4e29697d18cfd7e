import { AlertRules } from "@/features/logs/alert-rules/AlertRules";
import { useT } from "@/i18n/use-t";
import { LOGS_PATH } from "@/lib/console-paths";
import { PageHeader } from "@/ui/layout/PageHeader";

export function AlertRulesPage() {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("app.navigation.alertRules")}
        crumbs={[{ label: t("logs.title"), to: LOGS_PATH }]}
        description={t("alerts.description")}
      />
      <AlertRules />
    </>
  );
}
