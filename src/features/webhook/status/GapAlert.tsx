import Alert from "@mui/material/Alert";
import AlertTitle from "@mui/material/AlertTitle";
import Stack from "@mui/material/Stack";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { Gap } from "@/contract/watch/gap";
import { gapTimes } from "@/entities/gap/gap-times";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { formatDuration } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { gapPath, webhookPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { ButtonLink } from "@/ui/layout/ButtonLink";

export interface GapAlertProps {
  readonly scope: WebhookScope;
  /** That are not closed, the newest first; one at least. */
  readonly gaps: readonly [Gap, ...Gap[]];
  readonly now: EpochMs;
}

/** Sending is on, or off by intent, and something has not arrived: said above every tab until it is proven closed. */
export function GapAlert({ scope, gaps, now }: GapAlertProps) {
  const t = useT();
  const { locale } = useLanguage();
  const { range } = useGapWords();
  const [newest] = gaps;
  const unsentMs = gaps.reduce((sum, gap) => sum + gapTimes(gap, now).lengthMs, 0);
  return (
    <Alert severity="warning" role="note" sx={{ mb: 3 }}>
      <AlertTitle>{t("status.banner.hole", { length: formatDuration(unsentMs, locale) })}</AlertTitle>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start", pb: 0.5 }}>
        <span>{t("status.banner.holeText", { range: range(newest, now) })}</span>
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
          <ButtonLink to={webhookPath(scope, "status")} variant="outlined" color="inherit" size="small">
            {t("status.banner.more")}
          </ButtonLink>
          <ButtonLink to={gapPath(newest.id)} variant="outlined" color="inherit" size="small">
            {t("status.banner.gap")}
          </ButtonLink>
        </Stack>
      </Stack>
    </Alert>
  );
}
