import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { destinationQueries } from "@/api/destinations";
import { useT } from "@/i18n/use-t";
import { NEW_DESTINATION_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/ButtonLink";
import { EmptyState } from "@/ui/EmptyState";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { Section } from "@/ui/Section";
import { LoadFailure } from "./LoadFailure";
import { useWebhookRole } from "./use-webhook-role";
import { webhookDestination } from "./webhook-destination";
import { webhookQuery, type WebhookScope } from "./webhook-scope";
import { WebhookForm } from "./WebhookForm";
import type { WebhookPlan } from "./webhook-form";

export interface WebhookFormSectionProps {
  readonly scope: WebhookScope;
  readonly renderAsCode?: ((plan: WebhookPlan) => ReactNode) | undefined;
}

/** The form with all it needs, or what stands in its way. */
export function WebhookFormSection({ scope, renderAsCode }: WebhookFormSectionProps) {
  const t = useT();
  const role = useWebhookRole(scope);
  const webhook = useQuery(webhookQuery(scope));
  const destinations = useQuery(destinationQueries.list());

  if (webhook.data !== undefined && destinations.data !== undefined) {
    const target = webhookDestination(webhook.data.audit_log_destination_id, destinations.data);
    if (destinations.data.length === 0 && target.kind === "none") {
      return (
        <EmptyState
          title={t("webhook.setup.noDestinationTitle")}
          action={
            <ButtonLink to={NEW_DESTINATION_PATH} variant="contained">
              {t("webhook.setup.newDestination")}
            </ButtonLink>
          }
        >
          {t("webhook.setup.noDestinationText")}
        </EmptyState>
      );
    }
    return (
      <Section title={t("webhook.setup.title")}>
        <Box sx={{ maxWidth: 560 }}>
          <WebhookForm
            scope={scope}
            webhook={webhook.data}
            destinations={destinations.data}
            renderAsCode={renderAsCode}
          />
        </Box>
      </Section>
    );
  }

  const failed = [webhook, destinations].filter(({ data, isError }) => data === undefined && isError);
  const failure = failed[0]?.error;
  if (failure) {
    const retry = () => {
      for (const query of failed) void query.refetch();
    };
    return <LoadFailure failure={failure} role={role} onRetry={retry} />;
  }
  return (
    <Section title={t("webhook.setup.title")}>
      <LoadingSkeleton shape="form" />
    </Section>
  );
}
