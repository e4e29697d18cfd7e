import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { capabilities } from "@/api/session/capabilities";
import type { Gap } from "@/contract/watch/gap";
import { readInstant } from "@/contract/wire/instant";
import { formatNumber } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import type { EpochMs } from "@/lib/epoch";
import { RetryButton } from "@/ui/state/RetryButton";
import { useEventCount } from "./use-event-count";

export interface EventCountProps {
  readonly gap: Gap;
  /** What is older can no longer be counted. */
  readonly keptFrom: EpochMs;
}

/** How many events a gap has: as its keeper counted them, else as the log tells. */
export function EventCount({ gap, keptFrom }: EventCountProps) {
  const t = useT();
  if (gap.events) return <Told events={gap.events} />;
  if (gap.state === "closed" || gap.state === "lost") return t("gaps.notCounted");
  if (gap.scope.portal_id !== undefined) return t("gaps.count.portal");
  // A world counts by itself.
  if (capabilities().hasSandbox) return t("gaps.notCounted");
  return (
    <CountedHere
      // Another stretch is another count.
      key={`${gap.from} ${gap.to}`}
      gap={gap}
      keptFrom={keptFrom}
    />
  );
}

function Told({ events }: { readonly events: NonNullable<Gap["events"]> }) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const at = readInstant(events.counted_at);
  return (
    <Count recorded={events.recorded}>
      {events.own_reads > 0 &&
        withGap(
          t("gaps.count.own", {
            count: events.own_reads,
            number: formatNumber(events.own_reads, locale),
          }),
        )}
      {at !== null && t("gaps.count.at", { time: dateTime(at) })}
    </Count>
  );
}

function CountedHere({ gap, keptFrom }: EventCountProps) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const count = useEventCount({
    region: gap.scope.region,
    from: keptFrom,
    to: gap.to === null ? null : readInstant(gap.to),
  });
  if (count.error?.status === 403) return t("gaps.count.refused");
  if (count.error) {
    return (
      <Box
        component="span"
        sx={{ display: "inline-flex", flexWrap: "wrap", columnGap: 1.5, alignItems: "center" }}
      >
        {t("gaps.count.failed")}
        <RetryButton onRetry={count.retry} />
      </Box>
    );
  }
  const number = formatNumber(count.recorded, locale);
  if (count.isCounting) return <output>{t("gaps.count.counting", { number })}</output>;
  return (
    <Count recorded={count.recorded} {...(count.hasMore && { text: t("gaps.count.more", { number }) })}>
      {count.own > 0 &&
        withGap(t("gaps.count.ownHere", { count: count.own, number: formatNumber(count.own, locale) }))}
      {count.from > (readInstant(gap.from) ?? 0) &&
        withGap(t("gaps.count.from", { from: dateTime(count.from) }))}
      {t("gaps.count.at", { time: dateTime(count.countedAt) })}
      {count.goOn && (
        <Button size="small" onClick={count.goOn} sx={{ ml: 1 }}>
          {t("gaps.count.goOn")}
        </Button>
      )}
    </Count>
  );
}

function Count({
  recorded,
  text,
  children,
}: {
  readonly recorded: number;
  /** Instead of the plain number. */
  readonly text?: string;
  readonly children: ReactNode;
}) {
  const t = useT();
  const { locale } = useLanguage();
  return (
    <>
      {text ?? t("gaps.events", { count: recorded, number: formatNumber(recorded, locale) })}
      <Box component="span" sx={{ display: "block", typography: "body2", color: "text.secondary" }}>
        {children}
      </Box>
    </>
  );
}
