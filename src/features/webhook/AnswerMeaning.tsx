import Box from "@mui/material/Box";
import type { WebhookStatus } from "@/contract/webhook-status";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import { attemptOutcome } from "./attempt-outcome";
import { responseFate, responseMeaning, responseRemedy } from "./response-meaning";

export interface AnswerMeaningProps {
  readonly status: WebhookStatus;
  /** When the setting was last changed, as far as it is known. */
  readonly changedAt: EpochMs | null;
}

/** What the last answer means when a log collector gives it, what becomes of the logs, and what helps. */
export function AnswerMeaning({ status, changedAt }: AnswerMeaningProps) {
  const t = useT();
  const outcome = attemptOutcome(status, changedAt);
  // What the former collector meant is no advice about the present one.
  if (outcome === "none" || outcome === "outdated") return null;
  const code = status.last_response_code;
  const remedy = responseRemedy(code);
  const topics = [
    { title: t("webhook.statusPanel.meaning"), text: t(responseMeaning(code)) },
    { title: t("webhook.fate.title"), text: t(responseFate(code)) },
    ...(remedy === null ? [] : [{ title: t("webhook.remedy.title"), text: t(remedy) }]),
  ];
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mt: 2.5,
        pt: 2.5,
        borderTop: 1,
        borderColor: "divider",
        display: "grid",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: `repeat(${topics.length}, minmax(0, 1fr))` },
        columnGap: 3,
        rowGap: 2,
      }}
    >
      {topics.map(({ title, text }) => (
        <Box key={title} sx={{ minWidth: 0, maxWidth: "56ch" }}>
          <Box component="dt" sx={{ typography: "subtitle2" }}>
            {title}
          </Box>
          <Box component="dd" sx={{ m: 0, typography: "body2", color: "text.secondary" }}>
            {text}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
