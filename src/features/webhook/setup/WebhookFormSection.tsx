import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { webhookQuery, webhookReading, type WebhookScope } from "@/api/webhook/webhook-scope";
import { neededRole } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { InlineWebhook } from "./own/InlineWebhook";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useKnownDestinations } from "@/entities/destination/use-known-destinations";
import type { FormStanding } from "@/entities/saving/ChangedMeanwhile";
import { WebhookForm } from "./WebhookForm";

/** A webhook refers to a destination, or has settings of its own. */
export type SettingsKind = "reference" | "own";

export interface WebhookFormSectionProps {
  readonly scope: WebhookScope;
  /** Which form is shown; null while it is not known. */
  readonly kind: SettingsKind | null;
  readonly standing: FormStanding;
}

/** The form with all it needs, or what stands in its way. */
export function WebhookFormSection({ scope, kind, standing }: WebhookFormSectionProps) {
  const t = useT();
  const needed = neededRole(webhookReading(scope));
  const webhook = useQuery(webhookQuery(scope));
  const { host, destinations } = useKnownDestinations();

  if (webhook.data !== undefined && destinations.data !== undefined) {
    const stale = [webhook, destinations].find(({ isError }) => isError);
    return (
      <>
        {stale && <StaleNotice dataUpdatedAt={stale.dataUpdatedAt} onRetry={() => void stale.refetch()} />}
        {kind === "own" && scope.kind === "region" ? (
          <InlineWebhook region={scope.region} standing={standing} />
        ) : (
          <Section title={t("setup.form.title")}>
            <Box sx={{ maxWidth: 560 }}>
              <WebhookForm
                scope={scope}
                webhook={webhook.data}
                destinations={destinations.data}
                host={host}
                standing={standing}
              />
            </Box>
          </Section>
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
    return <LoadFailure failure={failure} needed={needed} onRetry={retry} />;
  }
  return (
    <Section title={t("setup.form.title")}>
      <LoadingSkeleton shape="form" />
    </Section>
  );
}
