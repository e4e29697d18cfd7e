import Box from "@mui/material/Box";
import type { Translate } from "@/i18n/message-key";
import { webhookPath } from "@/lib/console-paths";
import type { DataColumn } from "@/ui/table/data-table-model";
import { RouterLink } from "@/ui/layout/RouterLink";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { DestinationName } from "@/entities/destination/DestinationName";
import { LastAttemptCell } from "./LastAttemptCell";
import { RecentCell } from "./RecentCell";
import { StatusCell } from "./StatusCell";
import type { WebhookRow } from "./webhook-row";

export interface WebhookColumnSettings {
  readonly t: Translate;
  readonly rowPath: (id: string) => string;
}

type WebhookColumn = DataColumn<WebhookRow>;

export function webhookColumns(settings: WebhookColumnSettings): readonly WebhookColumn[] {
  const { t, rowPath } = settings;
  return [
    { id: "name", header: t("webhook.column.region"), cell: (row) => row.name },
    {
      id: "status",
      header: t("webhook.column.status"),
      cell: (row) => <StatusCell row={row} />,
    },
    {
      id: "destination",
      header: t("webhook.column.destination"),
      cell: (row) => <DestinationName target={row.target} />,
    },
    {
      id: "recent",
      header: t("webhook.column.recent"),
      cell: (row) => <RecentCell scope={row.scope} />,
    },
    {
      id: "lastAttempt",
      header: t("webhook.column.lastAttempt"),
      cell: (row) => <LastAttemptCell row={row} />,
    },
    {
      id: "open",
      card: "bare",
      header: t("webhook.column.actions"),
      align: "end",
      cell: (row) => (
        <Box component="span" sx={{ display: "inline-flex", columnGap: 2, whiteSpace: "nowrap" }}>
          <RouterLink to={rowPath(row.id)}>
            {t("webhook.konnect.open")}
            <VisuallyHidden>{`: ${row.name}`}</VisuallyHidden>
          </RouterLink>
          <RouterLink to={webhookPath(row.scope, "status")}>
            {t("webhook.tab.status")}
            <VisuallyHidden>{`: ${row.name}`}</VisuallyHidden>
          </RouterLink>
        </Box>
      ),
    },
  ];
}
