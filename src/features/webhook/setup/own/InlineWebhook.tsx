import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { orgWebhookQueries } from "@/api/webhook/org-webhook-queries";
import { webhookReading } from "@/api/webhook/webhook-scope";
import type { Region } from "@/audit-log/region";
import { neededRole } from "@/contract/identity/permissions";
import { useT } from "@/i18n/use-t";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { AttemptTime } from "@/entities/webhook/AttemptTime";
import type { FormStanding } from "@/entities/saving/ChangedMeanwhile";
import { InlineForm } from "./InlineForm";
import { LoadFailure } from "@/entities/access/LoadFailure";

export interface InlineWebhookProps {
  readonly region: Region;
  readonly standing: FormStanding;
}

/** A webhook with settings of its own, made through v2: shown, and edited as such. */
export function InlineWebhook({ region, standing }: InlineWebhookProps) {
  const t = useT();
  const needed = neededRole(webhookReading({ kind: "region", region }));
  const settings = useQuery(orgWebhookQueries.settings(region));

  if (settings.data === undefined && settings.isError) {
    return <LoadFailure failure={settings.error} needed={needed} onRetry={() => void settings.refetch()} />;
  }
  return (
    <Section
      title={t("setup.inline.title")}
      description={
        <>
          {t("setup.inline.text")}
          {settings.data !== undefined && (
            <Box sx={{ display: "flex", columnGap: 0.75, mt: 0.5 }}>
              {t("setup.inline.updated")}
              <AttemptTime attemptedAt={settings.data.updated_at} />
            </Box>
          )}
        </>
      }
    >
      {settings.data === undefined ? (
        <LoadingSkeleton shape="form" />
      ) : (
        <Box sx={{ maxWidth: 560 }}>
          <InlineForm region={region} settings={settings.data} standing={standing} />
        </Box>
      )}
    </Section>
  );
}
