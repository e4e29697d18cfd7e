import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import type { SeenStatus } from "@/api/sandbox/seen-status";
import { useSeenStatus } from "@/api/sandbox/use-seen-status";
import { webhookReading, webhookStatusQuery, type WebhookScope } from "@/api/webhook/webhook-scope";
import { neededRole } from "@/contract/identity/permissions";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { attemptHistory, attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { logHandlingWords } from "./log-handling";
import { NextSteps } from "./NextSteps";
import { answerWords } from "@/entities/webhook/response-meaning";
import { StatusFacts } from "./StatusFacts";
import { useWaitingElsewhere } from "./use-waiting-elsewhere";
import { useWebhookTarget, type WebhookTarget } from "./use-webhook-target";

export interface WebhookStatusPanelProps {
  readonly scope: WebhookScope;
}

/**
 * The Status tab of a webhook: what was tried, what that means, what becomes of the logs, and what to do. Which state
 * it is in stands in the badge beside the page's title.
 */
export function WebhookStatusPanel({ scope }: WebhookStatusPanelProps) {
  const t = useT();
  const needed = neededRole(webhookReading(scope));
  const status = useQuery(webhookStatusQuery(scope));
  const target = useWebhookTarget(scope);
  const seen = useSeenStatus(scope, status.data);

  if (seen === undefined) {
    if (status.isError) {
      return <LoadFailure failure={status.error} needed={needed} onRetry={() => void status.refetch()} />;
    }
    return (
      <Section title={t("webhook.statusPanel.title")}>
        <LoadingSkeleton shape="text" />
      </Section>
    );
  }
  return (
    <Stack spacing={3}>
      {status.isError && (
        <StaleNotice dataUpdatedAt={status.dataUpdatedAt} onRetry={() => void status.refetch()} />
      )}
      <StatusSections scope={scope} status={seen} target={target} />
    </Stack>
  );
}

interface StatusSectionsProps extends WebhookStatusPanelProps {
  readonly status: SeenStatus;
  readonly target: WebhookTarget;
}

function StatusSections({ scope, status, target }: StatusSectionsProps) {
  const t = useT();
  const { locale } = useLanguage();
  const { changedAt } = target;
  const waiting = useWaitingElsewhere(scope);
  const outcome = attemptOutcome(status, changedAt);
  // What the former collector meant is no advice about the present one.
  const hasMeaning = outcome !== "none" && outcome !== "outdated";
  const words = hasMeaning ? answerWords(t, status, askedEndpoint()) : null;
  return (
    <>
      <Section title={t("webhook.statusPanel.title")}>
        <StatusFacts status={status} target={target.target} changedAt={changedAt} />
        <Box
          component="dl"
          sx={{
            m: 0,
            mt: 2.5,
            pt: 2.5,
            borderTop: 1,
            borderColor: "divider",
            display: "grid",
            gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "repeat(2, minmax(0, 64ch))" },
            columnGap: 4,
            rowGap: 2,
          }}
        >
          {words && <Topic title={t("status.meaning.title")} text={words.meaning} />}
          <Topic
            title={t("status.logs.title")}
            text={logHandlingWords({ t, locale }, status, changedAt, attemptHistory(scope.kind, changedAt))}
          />
          {waiting !== null && <Topic title={t("status.waiting.title")} text={waiting} />}
        </Box>
      </Section>
      <Section title={t("status.next.title")}>
        <NextSteps scope={scope} status={status} target={target} remedy={words?.remedy ?? null} />
      </Section>
    </>
  );

  /**
   * The API does not say when a portal's setting was changed: only after a stop is it sure that the present one was
   * called.
   */
  function askedEndpoint(): string | null {
    return scope.kind === "region" || status.webhook_status === "inactive" ? target.endpoint : null;
  }
}

function Topic({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box component="dt" sx={{ typography: "subtitle2" }}>
        {title}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        {text}
      </Box>
    </Box>
  );
}
