import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { Section } from "@/ui/Section";
import { StaleNotice } from "@/ui/StaleNotice";
import { AnswerMeaning } from "./AnswerMeaning";
import { LoadFailure } from "./LoadFailure";
import { NextStep } from "./NextStep";
import { StatusFacts } from "./StatusFacts";
import { useWebhookRole } from "./use-webhook-role";
import { useWebhookTarget } from "./use-webhook-target";
import { webhookStatusQuery, type WebhookScope } from "@/api/webhook-scope";

export interface WebhookStatusPanelProps {
  readonly scope: WebhookScope;
}

/** The Status tab of a webhook: both facts, the last attempt, and what to do about it. */
export function WebhookStatusPanel({ scope }: WebhookStatusPanelProps) {
  const t = useT();
  const role = useWebhookRole(scope);
  const status = useQuery(webhookStatusQuery(scope));
  const { target, changedAt } = useWebhookTarget(scope);

  if (status.data === undefined) {
    if (status.isError) {
      return <LoadFailure failure={status.error} role={role} onRetry={() => void status.refetch()} />;
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
      <Section title={t("webhook.statusPanel.title")}>
        <StatusFacts status={status.data} target={target} changedAt={changedAt} />
        <AnswerMeaning status={status.data} changedAt={changedAt} />
      </Section>
      <Section title={t("webhook.next.title")}>
        <NextStep scope={scope} status={status.data} target={target} changedAt={changedAt} />
      </Section>
    </Stack>
  );
}
