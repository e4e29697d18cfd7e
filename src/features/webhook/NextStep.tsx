import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { WebhookStatus } from "@/contract/webhook-status";
import { useT } from "@/i18n/use-t";
import { destinationPath, portalAuditLogsPath, regionWebhookPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/ButtonLink";
import { nextStep } from "./next-step";
import type { WebhookDestination } from "./webhook-destination";
import type { WebhookScope } from "./webhook-scope";

export interface NextStepProps {
  readonly scope: WebhookScope;
  readonly status: WebhookStatus;
  readonly target: WebhookDestination;
}

export function NextStep({ scope, status, target }: NextStepProps) {
  const t = useT();
  const { text, place } = nextStep(status, scope.kind);
  const setupPath =
    scope.kind === "region" ? regionWebhookPath(scope.region) : portalAuditLogsPath(scope.portalId);
  return (
    <Stack spacing={2} sx={{ alignItems: "flex-start" }}>
      <Box sx={{ maxWidth: "72ch" }}>{t(text)}</Box>
      {place === "setup" && (
        <ButtonLink to={setupPath} variant="outlined" color="inherit">
          {t("webhook.next.toSetup")}
        </ButtonLink>
      )}
      {place === "destination" && target.kind === "named" && (
        <ButtonLink to={destinationPath(target.destination.id)} variant="outlined" color="inherit">
          {t("webhook.next.toDestination")}
        </ButtonLink>
      )}
    </Stack>
  );
}
