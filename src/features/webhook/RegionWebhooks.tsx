import { useQueries, useQuery } from "@tanstack/react-query";
import { destinationQueries } from "@/api/destinations";
import { orgWebhookQueries } from "@/api/org-webhook";
import { statusPolling } from "@/api/status-polling";
import { useT } from "@/i18n/use-t";
import { regionWebhookPath } from "@/lib/console-paths";
import { LoadFailure } from "./LoadFailure";
import { webhookRow } from "./webhook-row";
import { WebhookTable } from "./WebhookTable";

const REGIONS = orgWebhookQueries.allRegions();

/** The organisation's webhooks, all regions at a glance. */
export function RegionWebhooks() {
  const t = useT();
  const destinations = useQuery(destinationQueries.list());
  const webhooks = useQueries({ queries: REGIONS.map(({ detail }) => detail) });
  const statuses = useQueries({ queries: REGIONS.map(({ status }) => ({ ...status, ...statusPolling })) });
  const role = t("webhook.role.auditLogsAdmin");

  // Six times the same failure reads better once.
  const failure = statuses[0]?.error;
  if (failure && statuses.every(({ data, isError }) => data === undefined && isError)) {
    const retry = () => {
      for (const query of [...webhooks, ...statuses]) if (query.isError) void query.refetch();
    };
    return <LoadFailure failure={failure} role={role} onRetry={retry} />;
  }

  const rows = REGIONS.flatMap(({ region }, index) => {
    const webhook = webhooks[index];
    const status = statuses[index];
    if (!webhook || !status) return [];
    const name = t(`webhook.region.${region}`);
    return [webhookRow({ id: region, name, region }, { webhook, status, destinations })];
  });
  return (
    <WebhookTable
      label={t("webhook.konnect.table")}
      subject="regions"
      rows={rows}
      rowPath={regionWebhookPath}
      role={role}
    />
  );
}
