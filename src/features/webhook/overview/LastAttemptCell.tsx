import Box from "@mui/material/Box";
import Skeleton from "@mui/material/Skeleton";
import { useT } from "@/i18n/use-t";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { AttemptTime } from "@/entities/webhook/AttemptTime";
import { ResponseCode } from "@/entities/webhook/ResponseCode";
import type { WebhookRow } from "./webhook-row";

export interface LastAttemptCellProps {
  readonly row: Pick<WebhookRow, "status" | "changedAt">;
}

export function LastAttemptCell({ row: { status, changedAt } }: LastAttemptCellProps) {
  const t = useT();
  if (status.state === "pending") return <Skeleton variant="rounded" width={96} height={16} />;
  if (status.state !== "loaded") return null;
  const { last_attempt_at: attemptedAt, last_response_code: code } = status.value;
  if (attemptedAt === undefined) {
    return (
      <Box component="span" sx={{ color: "text.secondary" }}>
        {t("webhook.cell.never")}
      </Box>
    );
  }
  return (
    <Box
      component="span"
      sx={{ display: "inline-flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "baseline" }}
    >
      <AttemptTime attemptedAt={attemptedAt} />
      <Box component="span" sx={{ color: "text.secondary", whiteSpace: "nowrap" }}>
        <ResponseCode code={code} />
      </Box>
      {attemptOutcome(status.value, changedAt) === "outdated" && (
        <Box component="span" sx={{ color: "text.secondary", flexBasis: "100%" }}>
          {t("webhook.statusPanel.beforeChange")}
        </Box>
      )}
    </Box>
  );
}
