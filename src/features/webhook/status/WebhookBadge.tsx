import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { useQuery } from "@tanstack/react-query";
import { useSeenStatus } from "@/api/sandbox/use-seen-status";
import { replayJobQuery } from "@/api/webhook/replay-job-queries";
import { statusPolling } from "@/api/webhook/status-polling";
import { pageStatusReading } from "@/api/webhook/status-reading";
import { webhookReading, webhookStatusQuery, type WebhookScope } from "@/api/webhook/webhook-scope";
import { neededRole } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { useRoleName } from "@/ui/use-role-words";
import { useWebhookRecord } from "./history/use-webhook-record";
import { useWebhookTarget } from "./use-webhook-target";
import { WebhookStatusBadge } from "@/entities/webhook/WebhookStatusBadge";

export interface WebhookBadgeProps {
  readonly scope: WebhookScope;
}

/** For the title of a webhook's page. It keeps the status fresh for everything else on the page. */
export function WebhookBadge({ scope }: WebhookBadgeProps) {
  const t = useT();
  const job = useQuery({ ...replayJobQuery(scope), enabled: false }).data;
  const { data, error } = useQuery({
    ...webhookStatusQuery(scope),
    ...statusPolling(job),
    queryFn: pageStatusReading(scope),
  });
  const roleName = useRoleName();
  const seen = useSeenStatus(scope, data);
  const { changedAt } = useWebhookTarget(scope);
  const { open } = useWebhookRecord(scope);
  return (
    // A change of state is worth a word to those who do not see the badge.
    <Box component="output" sx={{ display: "inline-flex", minHeight: 22 }}>
      {seen !== undefined && (
        <WebhookStatusBadge status={seen} changedAt={changedAt} openGaps={open.length} />
      )}
      {data === undefined && error !== null && (
        <StatusBadge
          tone="neutral"
          label={t(error.status === 403 ? "webhook.cell.noAccess" : "webhook.word.notAvailable")}
          reason={
            error.status === 403
              ? t("webhook.cell.needsRole", { role: roleName(neededRole(webhookReading(scope))) })
              : t("webhook.reason.notLoaded")
          }
        />
      )}
      {data === undefined && error === null && (
        <Skeleton variant="rounded" width={88} height={22} aria-hidden />
      )}
    </Box>
  );
}
