import Stack from "@mui/material/Stack";
import { useT } from "@/i18n/use-t";
import { regionWebhookPath } from "@/lib/console-paths";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { RegionsHeadline } from "./RegionsHeadline";
import { useRegionRows } from "./use-region-rows";
import { WebhookTable } from "./WebhookTable";

/** The organisation's webhooks, all regions at a glance. */
export function RegionWebhooks() {
  const t = useT();
  const { rows, webhooks, statuses } = useRegionRows({ reading: "when_stale" });
  const retry = () => {
    for (const query of [...webhooks, ...statuses]) if (query.isError) void query.refetch();
  };

  // Six times the same failure reads better once.
  const failure = statuses[0]?.error;
  if (failure && statuses.every(({ data, isError }) => data === undefined && isError)) {
    return <LoadFailure failure={failure} needed={{ role: "audit_logs_admin" }} onRetry={retry} />;
  }
  const stale = statuses.filter(({ data, isError }) => data !== undefined && isError);
  return (
    <Stack spacing={2}>
      {stale.length > 0 && (
        <StaleNotice
          dataUpdatedAt={Math.min(...stale.map(({ dataUpdatedAt }) => dataUpdatedAt))}
          onRetry={retry}
        />
      )}
      <RegionsHeadline rows={rows} />
      <WebhookTable label={t("webhook.konnect.table")} rows={rows} rowPath={regionWebhookPath} />
    </Stack>
  );
}
