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
import { useKnownDestinations } from "./use-known-destinations";
import { useWebhookRole } from "./use-webhook-role";
import { webhookDestination } from "./webhook-destination";
import { webhookQuery, webhookStatusQuery, type WebhookScope } from "./webhook-scope";

export interface WebhookStatusPanelProps {
  readonly scope: WebhookScope;
}

/** The Status tab of a webhook: both facts, the last attempt, and what to do about it. */
export function WebhookStatusPanel({ scope }: WebhookStatusPanelProps) {
  const t = useT();
  const role = useWebhookRole(scope);
  const status = useQuery(webhookStatusQuery(scope));
  const webhook = useQuery(webhookQuery(scope));
  const { destinations } = useKnownDestinations();

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
        <StatusFacts status={status.data} target={target()} />
        <AnswerMeaning status={status.data} />
      </Section>
      <Section title={t("webhook.next.title")}>
        <NextStep scope={scope} status={status.data} target={target()} />
      </Section>
    </Stack>
  );

  // The status does not wait for the name of the destination.
  function target() {
    if (webhook.data === undefined) return { kind: webhook.isError ? "not_readable" : "pending" } as const;
    const list = destinations.data ?? (destinations.isError ? "not_readable" : "pending");
    return webhookDestination(webhook.data.audit_log_destination_id, list);
  }
}
