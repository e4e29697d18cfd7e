import { Outlet, useParams } from "react-router-dom";
import { capabilities } from "@/api/session/capabilities";
import { isRegion } from "@/audit-log/region";
import { WebhookBadge } from "@/features/webhook/status/WebhookBadge";
import { WebhookFrame } from "@/features/webhook/status/WebhookFrame";
import { useT } from "@/i18n/use-t";
import { AUDIT_LOGS_SETUP_PATH, KONNECT_PATH, regionWebhookPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { PageHeader } from "@/ui/layout/PageHeader";

export function RegionLayout() {
  const t = useT();
  const { region } = useParams();
  if (!isRegion(region)) {
    return (
      <>
        <PageHeader title={t("status.regionNotFound.title")} description={t("status.regionNotFound.text")} />
        <ButtonLink to={KONNECT_PATH} variant="contained">
          {t("status.regionNotFound.action")}
        </ButtonLink>
      </>
    );
  }
  const scope = { kind: "region", region } as const;
  return (
    <>
      <PageHeader
        title={t(`ui.region.${region}`)}
        crumbs={[
          { label: t("app.navigation.organization") },
          { label: t("webhook.title"), to: AUDIT_LOGS_SETUP_PATH },
          { label: t("webhook.konnect.tab"), to: KONNECT_PATH },
        ]}
        badge={<WebhookBadge key={region} scope={scope} />}
        tabs={{
          label: t("webhook.tab.label"),
          tabs: [
            { to: regionWebhookPath(region, "setup"), label: t("webhook.tab.setup") },
            { to: regionWebhookPath(region, "status"), label: t("webhook.tab.status") },
            { to: regionWebhookPath(region, "replay"), label: t("replay.tab") },
            ...(capabilities().hasDeliveries
              ? [{ to: regionWebhookPath(region, "deliveries"), label: t("webhook.tab.deliveries") }]
              : []),
          ],
        }}
      />
      <WebhookFrame key={region} scope={scope}>
        <Outlet context={region} />
      </WebhookFrame>
    </>
  );
}
