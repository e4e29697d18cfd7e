import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { webhookQuery, webhookReading, type WebhookScope } from "@/api/webhook-scope";
import { neededRole } from "@/contract/permissions";
import { webhookDestination } from "@/contract/webhook-destination";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { StaleNotice } from "@/ui/state/StaleNotice";
import type { FormChanges } from "./form-layout";
import type { InlinePlan } from "./own/inline-form";
import { InlineWebhook } from "./own/InlineWebhook";
import { LoadFailure } from "@/features/webhook/LoadFailure";
import type { RenderNewDestination } from "@/entities/destination/new-destination-slot";
import { useKnownDestinations } from "@/entities/destination/use-known-destinations";
import { WebhookForm } from "./WebhookForm";
import type { WebhookPlan } from "./webhook-form";

export interface WebhookFormSectionProps {
  readonly scope: WebhookScope;
  readonly renderNewDestination: RenderNewDestination;
  readonly renderAsCode: (plan: WebhookPlan) => ReactNode;
  readonly renderInlineAsCode: (plan: InlinePlan) => ReactNode;
  /** What stands below the form and has to know whether that holds anything unsaved. */
  readonly renderBelow: (changes: FormChanges) => ReactNode;
}

/** The form with all it needs, or what stands in its way. */
export function WebhookFormSection(props: WebhookFormSectionProps) {
  const { scope, renderNewDestination, renderBelow } = props;
  const t = useT();
  const needed = neededRole(webhookReading(scope));
  const webhook = useQuery(webhookQuery(scope));
  const { host, destinations } = useKnownDestinations();

  if (webhook.data !== undefined && destinations.data !== undefined) {
    const target = webhookDestination(webhook.data.audit_log_destination_id, destinations.data);
    const form = { webhook: webhook.data, destinations: destinations.data, host, renderNewDestination };
    const stale = [webhook, destinations].find(({ isError }) => isError);
    return (
      <>
        {stale && <StaleNotice dataUpdatedAt={stale.dataUpdatedAt} onRetry={() => void stale.refetch()} />}
        {target.kind === "inline" && scope.kind === "region" ? (
          <InlineWebhook
            region={scope.region}
            {...form}
            renderAsCode={props.renderInlineAsCode}
            renderBelow={renderBelow}
          />
        ) : (
          <WebhookForm
            scope={scope}
            {...form}
            renderAsCode={props.renderAsCode}
            renderLayout={(content, changes) => (
              <>
                <Section title={t("webhook.setup.title")}>
                  <Box sx={{ maxWidth: 560 }}>{content}</Box>
                </Section>
                {renderBelow(changes)}
              </>
            )}
          />
        )}
      </>
    );
  }

  const failed = [webhook, destinations].filter(({ data, isError }) => data === undefined && isError);
  const failure = failed[0]?.error;
  if (failure) {
    const retry = () => {
      for (const query of failed) void query.refetch();
    };
    return (
      <>
        <LoadFailure failure={failure} needed={needed} onRetry={retry} />
        {renderBelow("none")}
      </>
    );
  }
  return (
    <>
      <Section title={t("webhook.setup.title")}>
        <LoadingSkeleton shape="form" />
      </Section>
      {renderBelow("none")}
    </>
  );
}
