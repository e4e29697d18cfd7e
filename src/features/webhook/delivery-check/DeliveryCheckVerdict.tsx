import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Box from "@mui/material/Box";
import { useSeenStatus } from "@/api/sandbox/use-seen-status";
import type { Region } from "@/audit-log/region";
import { useT } from "@/i18n/use-t";
import { SECOND_MS } from "@/lib/epoch";
import { AttemptTime } from "@/entities/webhook/AttemptTime";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { WATCH_LIMIT_MS, type DeliveryCheckResult } from "./delivery-check";
import { answerWords } from "@/entities/webhook/response-meaning";

export interface DeliveryCheckVerdictProps {
  readonly region: Region;
  readonly result: DeliveryCheckResult;
  /** What is called, as far as it is known. */
  readonly endpoint: string | null;
}

/** What was seen, and what that does not prove. */
export function DeliveryCheckVerdict({ region, result, endpoint }: DeliveryCheckVerdictProps) {
  const t = useT();
  const { verdict } = result;
  const status = useSeenStatus({ kind: "region", region }, result.status);
  if (verdict === "nothing_seen") {
    return (
      <Alert severity="info" role="none">
        <AlertTitle>{t("setup.test.nothingTitle", { seconds: WATCH_LIMIT_MS / SECOND_MS })}</AlertTitle>
        {t("setup.test.nothingText")}
      </Alert>
    );
  }
  const code = status.last_response_code;
  const outcome = attemptOutcome(status);
  const isAccepted = outcome === "accepted";
  const words = answerWords(t, status, endpoint);
  return (
    <Alert severity={isAccepted ? "success" : "warning"} role="none">
      <AlertTitle>{title()}</AlertTitle>
      {words.meaning}
      {outcome === "lost" && <Box>{words.remedy}</Box>}
      {status.last_attempt_at !== undefined && (
        <Box sx={{ display: "flex", columnGap: 0.75, mt: 0.5 }}>
          <Box component="span" sx={{ color: "text.secondary" }}>
            {t("webhook.statusPanel.lastAttempt")}
          </Box>
          <AttemptTime attemptedAt={status.last_attempt_at} />
        </Box>
      )}
      <Box sx={{ color: "text.secondary", mt: 0.5 }}>{t("setup.test.otherTraffic")}</Box>
    </Alert>
  );

  function title(): string {
    if (code === undefined) return t("setup.test.noAnswer");
    if (outcome === "lost") return t("setup.test.lost", { code });
    return t(isAccepted ? "setup.test.accepted" : "setup.test.refused", { code });
  }
}
