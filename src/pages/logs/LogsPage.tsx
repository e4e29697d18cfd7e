import { LogsView } from "@/features/logs/list/LogsView";
import { useT } from "@/i18n/use-t";
import { ALERT_RULES_PATH, EVENT_REFERENCE_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { PageHeader } from "@/ui/layout/PageHeader";

export function LogsPage() {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("logs.title")}
        description={t("logs.description")}
        actions={
          <>
            <ButtonLink to={ALERT_RULES_PATH} size="small" variant="outlined" color="inherit">
              {t("app.navigation.alertRules")}
            </ButtonLink>
            <ButtonLink to={EVENT_REFERENCE_PATH} size="small" variant="outlined" color="inherit">
              {t("app.navigation.eventReference")}
            </ButtonLink>
          </>
        }
      />
      <LogsView />
    </>
  );
}
