import Stack from "@mui/material/Stack";
import { useT } from "@/i18n/use-t";
import { regionWebhookPath } from "@/lib/console-paths";
import { OverviewHeadline } from "./headline/OverviewHeadline";
import { RegionFailure } from "./RegionFailure";
import { useLedger } from "./use-ledger";
import { useRegionRows } from "./use-region-rows";
import { WebhookTable } from "./WebhookTable";

/** The organisation's webhooks, all regions at a glance. */
export function RegionWebhooks() {
  const t = useT();
  const regions = useRegionRows({ reading: "when_stale" });
  const ledger = useLedger();
  return (
    <RegionFailure regions={regions}>
      <Stack spacing={2}>
        <OverviewHeadline rows={regions.rows} ledger={ledger} />
        <WebhookTable
          label={t("webhook.konnect.table")}
          header={t("webhook.column.region")}
          rows={regions.rows}
          ledger={ledger}
          rowPath={({ id }) => regionWebhookPath(id)}
        />
      </Stack>
    </RegionFailure>
  );
}
