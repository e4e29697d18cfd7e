import { Outlet } from "react-router-dom";
import { useT } from "@/i18n/use-t";
import {
  DESTINATIONS_PATH,
  DEV_PORTAL_WEBHOOKS_PATH,
  KONNECT_PATH,
  SET_UP_EXPORT_PATH,
} from "@/lib/console-paths";
import { PageHeader } from "@/ui/layout/PageHeader";

export function AuditLogsSetupLayout() {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t("webhook.title")}
        crumbs={[{ label: t("app.navigation.organization") }]}
        description={t("webhook.description")}
        tabs={{
          label: t("webhook.title"),
          tabs: [
            { to: KONNECT_PATH, label: t("webhook.konnect.tab") },
            { to: DEV_PORTAL_WEBHOOKS_PATH, label: t("webhook.devPortal.tab") },
            { to: DESTINATIONS_PATH, label: t("app.navigation.webhookDestination") },
            { to: SET_UP_EXPORT_PATH, label: t("webhook.asCode.tab") },
          ],
        }}
      />
      <Outlet />
    </>
  );
}
