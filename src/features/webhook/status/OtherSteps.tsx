import Stack from "@mui/material/Stack";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { webhookCondition } from "@/contract/webhook/webhook-status";
import { probesOf } from "@/entities/probe/probe";
import { useProbes } from "@/entities/probe/use-probes";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { ProbesOfPlace } from "@/features/webhook/delivery-check/ProbesOfPlace";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { webhookPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Section } from "@/ui/layout/Section";
import { TestDelivery } from "./steps/TestDelivery";

export interface OtherStepsProps {
  readonly scope: WebhookScope;
  readonly status: SeenStatus;
  readonly changedAt: EpochMs | null;
}

/** What to do where nothing has failed: set it up, switch it on, or make a first event. */
export function OtherSteps({ scope, status, changedAt }: OtherStepsProps) {
  const t = useT();
  const { probes } = useProbes();
  const step = nextStep();
  // The first attempt makes it a webhook that needs nothing; the probe that led to it is not over then.
  const hasOpen = probesOf(probes, scope).some(({ verdict }) => verdict === null);
  if (step === null && !hasOpen) return null;
  const isTest = step === "status.next.test" || step === "status.next.signIn";
  return (
    <Section title={t("status.next.title")}>
      <Stack spacing={1.5} sx={{ alignItems: "flex-start" }}>
        {step !== null && <span>{t(step)}</span>}
        {isTest ? <TestDelivery scope={scope} /> : <ProbesOfPlace scope={scope} shown="open" />}
        {step !== null && !isTest && step !== "status.next.lookUp" && (
          <ButtonLink to={webhookPath(scope, "setup")} variant="outlined" color="inherit" size="small">
            {t("status.next.toSetup")}
          </ButtonLink>
        )}
      </Stack>
    </Section>
  );

  function nextStep(): PlainMessageKey | null {
    const tryIt = scope.kind === "region" ? "status.next.test" : "status.next.signIn";
    switch (webhookCondition(status)) {
      case "untried":
        return tryIt;
      case "active":
        return attemptOutcome(status, changedAt) === "outdated" ? tryIt : null;
      case "off":
      case "off_after_failure":
        return "status.next.switchOn";
      case "unconfigured":
        return "status.next.choose";
      case "unknown":
        return "status.next.lookUp";
      default:
        return null;
    }
  }
}
