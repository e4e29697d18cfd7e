import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useServerNow } from "@/api/use-server-now";
import type { WebhookStatus } from "@/contract/webhook-status";
import { formatDateTime } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { destinationPath, webhookPath } from "@/lib/console-paths";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import { ButtonLink } from "@/ui/ButtonLink";
import { nextStep } from "./next-step";
import { replayGap } from "./replay-gap";
import { ReplayGapLink } from "./ReplayGapLink";
import type { WebhookDestination } from "@/contract/webhook-destination";
import { type WebhookScope } from "@/api/webhook-scope";

export interface NextStepProps {
  readonly scope: WebhookScope;
  readonly status: WebhookStatus;
  readonly target: WebhookDestination;
  /** When the setting was last changed, as far as it is known. */
  readonly changedAt: EpochMs | null;
}

export function NextStep({ scope, status, target, changedAt }: NextStepProps) {
  const t = useT();
  const { locale } = useLanguage();
  const now = useServerNow(MINUTE_MS);
  const { text, place } = nextStep(status, scope.kind, changedAt);
  const gap = replayGap(status, now);
  // Settings of its own are edited where the webhook is.
  const isDoneUnderSetup = place === "setup" || (place === "destination" && target.kind === "inline");
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      <Box sx={{ maxWidth: "72ch" }}>{t(text)}</Box>
      <Stack
        direction="row"
        useFlexGap
        spacing={1.5}
        sx={{ flexWrap: "wrap", "&:empty": { display: "none" } }}
      >
        {isDoneUnderSetup && (
          <ButtonLink to={webhookPath(scope, "setup")} variant="outlined" color="inherit" size="small">
            {t("webhook.next.toSetup")}
          </ButtonLink>
        )}
        {place === "destination" && target.kind === "named" && (
          <ButtonLink
            to={destinationPath(target.destination.id)}
            variant="outlined"
            color="inherit"
            size="small"
          >
            {t("webhook.next.toDestination")}
          </ButtonLink>
        )}
        <ReplayGapLink scope={scope} status={status} />
      </Stack>
      {gap !== null && (
        <Typography variant="body2" sx={{ color: "text.secondary", maxWidth: "72ch" }}>
          <Box component="span" sx={{ display: "block" }}>
            {gap.start === "clipped"
              ? t("webhook.next.gapClipped", { time: formatDateTime(gap.from, locale) })
              : t("webhook.next.gapUntil", { time: formatDateTime(gap.keptUntil, locale) })}
          </Box>
          {t("webhook.next.gapText")}
        </Typography>
      )}
    </Stack>
  );
}
