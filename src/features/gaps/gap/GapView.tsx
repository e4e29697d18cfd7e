import Stack from "@mui/material/Stack";
import type { ReactNode } from "react";
import { useServerNow } from "@/api/time/use-server-now";
import { useGap } from "@/api/watch/use-gap";

import type { Gap } from "@/contract/watch/gap";
import { GapStateBadge } from "@/entities/gap/GapStateBadge";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useWebhookName } from "@/entities/gap/use-webhook-name";
import { WatchFailure, WatchGate } from "@/features/gaps/WatchGate";
import { useTimeZone } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { GAPS_PATH } from "@/lib/console-paths";
import { MINUTE_MS } from "@/lib/epoch";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { PageHeader } from "@/ui/layout/PageHeader";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { GapActions } from "./GapActions";
import { GapClosing } from "./GapClosing";
import { GapFacts } from "./GapFacts";
import { GapHero } from "./GapHero";
import { GapStory } from "./GapStory";

export interface GapViewProps {
  readonly gapId: string;
}

/** One gap, with its page's head. */
export function GapView({ gapId }: GapViewProps) {
  const t = useT();
  const gap = useGap(gapId);
  const crumbs = [{ label: t("gaps.title"), to: GAPS_PATH }];
  // Also where it was known before: the world may have begun anew since.
  if (gap.error?.status === 404) {
    return (
      <>
        <PageHeader title={t("gaps.notFound.title")} crumbs={crumbs} description={t("gaps.notFound.text")} />
        <ButtonLink to={GAPS_PATH} variant="contained">
          {t("gaps.notFound.action")}
        </ButtonLink>
      </>
    );
  }
  if (gap.data) {
    return (
      <KnownGap gap={gap.data}>
        {gap.error && <StaleNotice dataUpdatedAt={gap.dataUpdatedAt} onRetry={() => void gap.refetch()} />}
      </KnownGap>
    );
  }
  return (
    <>
      <PageHeader title={t("gaps.one")} crumbs={crumbs} />
      <WatchGate>
        {() =>
          gap.error ? (
            <WatchFailure failure={gap.error} onRetry={() => void gap.refetch()} />
          ) : (
            <LoadingSkeleton shape="text" />
          )
        }
      </WatchGate>
    </>
  );
}

function KnownGap({ gap, children }: { readonly gap: Gap; readonly children: ReactNode }) {
  const t = useT();
  const zone = useTimeZone();
  const now = useServerNow(MINUTE_MS);
  const { range } = useGapWords();
  const webhook = useWebhookName([gap.scope])(gap.scope);
  return (
    <>
      <PageHeader
        title={t("history.gap.title", { webhook, range: range(gap, now) })}
        crumbs={[{ label: t("gaps.title"), to: GAPS_PATH }]}
        badge={<GapStateBadge state={gap.state} />}
        actions={<GapActions gap={gap} now={now} />}
        description={t("gaps.zone", { zone })}
      />
      <Stack spacing={3}>
        {children}
        <GapHero gap={gap} webhook={webhook} now={now} />
        {gap.closed_by && <GapClosing closing={gap.closed_by} />}
        <GapFacts gap={gap} webhook={webhook} now={now} />
        <GapStory gap={gap} now={now} />
      </Stack>
    </>
  );
}
