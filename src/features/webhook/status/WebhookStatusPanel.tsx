import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useWatchAbout } from "@/api/watch/use-watch";
import { webhookReading, webhookStatusQuery, type WebhookScope } from "@/api/webhook/webhook-scope";
import { neededRole } from "@/contract/identity/permissions";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { GapLink } from "@/entities/gap/GapLink";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { Place } from "@/entities/place/Place";
import { attemptOutcome } from "@/entities/webhook/attempt-outcome";
import { answerWords } from "@/entities/webhook/response-meaning";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { Disclosure } from "@/ui/text/Disclosure";
import { heroWords } from "./hero-words";
import { WeekStrip } from "./history/WeekStrip";
import { OtherSteps } from "./OtherSteps";
import { StatusDetails } from "./StatusDetails";
import { StatusHero } from "./StatusHero";
import { GapSteps } from "./steps/GapSteps";
import { lastFailure } from "./steps/last-failure";
import { useWaiting } from "./use-waiting";
import { type GapPlan, useGapPlan } from "./steps/use-gap-plan";

export interface WebhookStatusPanelProps {
  readonly scope: WebhookScope;
}

/**
 * The Status tab of a webhook: since when it is as it is, the last seven days, and what stands between that and the proof
 * that nothing is missing.
 */
export function WebhookStatusPanel({ scope }: WebhookStatusPanelProps) {
  const t = useT();
  const needed = neededRole(webhookReading(scope));
  const status = useQuery(webhookStatusQuery(scope));
  const plan = useGapPlan(scope, "all");

  if (plan === undefined) {
    if (status.isError) {
      return <LoadFailure failure={status.error} needed={needed} onRetry={() => void status.refetch()} />;
    }
    return (
      <Section title={t("status.title")}>
        <LoadingSkeleton shape="text" />
      </Section>
    );
  }
  return (
    <Stack spacing={3}>
      {status.isError && (
        <StaleNotice dataUpdatedAt={status.dataUpdatedAt} onRetry={() => void status.refetch()} />
      )}
      <StatusSections scope={scope} plan={plan} />
    </Stack>
  );
}

interface StatusSectionsProps extends WebhookStatusPanelProps {
  readonly plan: GapPlan;
}

function StatusSections({ scope, plan }: StatusSectionsProps) {
  const t = useT();
  const { locale } = useLanguage();
  const words = useGapWords();
  const { status, target, record, gap, now } = plan;
  const { changedAt } = target;
  const outcome = attemptOutcome(status, changedAt);
  // What the former collector meant is no advice about the present one.
  const isOfNow = outcome !== "none" && outcome !== "outdated";
  const isSure = scope.kind === "region" || status.webhook_status === "inactive";
  const meaning = isOfNow ? answerWords(t, status, isSure ? target.endpoint : null).meaning : null;
  const waiting = useWaiting(scope, now);
  const isKept = useWatchAbout()?.is_kept ?? true;
  const hero = heroWords({ ...plan, changedAt, meaning }, { t, locale, words });
  const lines = [...hero.lines, ...(isKept ? [] : [t("watchNotes.notKept")]), ...waiting];
  const others = record.open.filter(({ id }) => id !== gap?.id);
  return (
    <>
      <StatusHero words={{ ...hero, lines }}>
        {record.history === "kept" && <WeekStrip segments={record.segments} gaps={record.open} now={now} />}
      </StatusHero>
      {plan.steps.length > 0 ? (
        <Section title={t("status.next.title")}>
          <Stack spacing={2.5}>
            <Place name="pausedClock" />
            <GapSteps scope={scope} plan={plan} failure={lastFailure(status, changedAt, gap)} />
            {others.length > 0 && (
              <Box>
                <Box sx={{ typography: "subtitle2" }}>{t("status.step.several")}</Box>
                <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                  {others.map((each) => (
                    <li key={each.id}>
                      <GapLink gap={each} now={now} />
                    </li>
                  ))}
                </Box>
              </Box>
            )}
          </Stack>
        </Section>
      ) : (
        <OtherSteps scope={scope} status={status} changedAt={changedAt} />
      )}
      <Disclosure title={t("status.details.title")}>
        <StatusDetails scope={scope} status={status} target={target} />
      </Disclosure>
    </>
  );
}
