import { useT } from "@/i18n/use-t";
import { AUDIT_LOGS_SETUP_PATH, DESTINATIONS_PATH } from "@/lib/console-paths";
import type { Crumb } from "@/ui/layout/PageHeader";

/** The way down to the pages of one destination. */
export function useDestinationCrumbs(): readonly Crumb[] {
  const t = useT();
  return [
    { label: t("app.navigation.organization") },
    { label: t("app.navigation.auditLogsSetup"), to: AUDIT_LOGS_SETUP_PATH },
    { label: t("destinations.title"), to: DESTINATIONS_PATH },
  ];
}
