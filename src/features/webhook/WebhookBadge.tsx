import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { useQuery } from "@tanstack/react-query";
import { statusPolling } from "@/api/status-polling";
import { useT } from "@/i18n/use-t";
import { StatusBadge } from "@/ui/StatusBadge";
import { useWebhookTarget } from "./use-webhook-target";
import { webhookStatusQuery, type WebhookScope } from "./webhook-scope";
import { WebhookStatusBadge } from "./WebhookStatusBadge";

export interface WebhookBadgeProps {
  readonly scope: WebhookScope;
}

/** For the title of a webhook's page. It keeps the status fresh for everything else on the page. */
export function WebhookBadge({ scope }: WebhookBadgeProps) {
  const t = useT();
  const { data, isError } = useQuery({ ...webhookStatusQuery(scope), ...statusPolling });
  const { changedAt } = useWebhookTarget(scope);
  return (
    // A change of state is worth a word to those who do not see the badge.
    <Box component="output" sx={{ display: "inline-flex", minHeight: 22 }}>
      {data !== undefined && <WebhookStatusBadge status={data} changedAt={changedAt} />}
      {data === undefined && isError && (
        <StatusBadge
          tone="neutral"
          label={t("webhook.word.notAvailable")}
          reason={t("webhook.reason.notLoaded")}
        />
      )}
      {data === undefined && !isError && <Skeleton variant="rounded" width={88} height={22} aria-hidden />}
    </Box>
  );
}
