import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { formatNumber } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import type { EpochMs } from "@/lib/epoch";
import { RetryButton } from "@/ui/state/RetryButton";
import { type CountedStretch as Stretch, useEventCount } from "./use-event-count";

export interface CountedStretchProps extends Stretch {
  /** The beginning of all that is meant, where some of it is no longer kept. */
  readonly wholeFrom: EpochMs;
}

/**
 * Counts the events of a stretch in the log of its region, from when it is shown. Give it a `key` of its stretch: another
 * one is another count. Its words are those of gaps.
 */
export function CountedStretch({ wholeFrom, ...stretch }: CountedStretchProps) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const count = useEventCount(stretch);
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
    <EventNumber recorded={count.recorded} {...(count.hasMore && { text: t("gaps.count.more", { number }) })}>
      {count.own > 0 &&
        withGap(t("gaps.count.ownHere", { count: count.own, number: formatNumber(count.own, locale) }))}
      {count.from > wholeFrom && withGap(t("gaps.count.from", { from: dateTime(count.from) }))}
      {t("gaps.count.at", { time: dateTime(count.countedAt) })}
      {count.goOn && (
        <Button size="small" onClick={count.goOn} sx={{ ml: 1 }}>
          {t("gaps.count.goOn")}
        </Button>
      )}
    </EventNumber>
  );
}

export interface EventNumberProps {
  readonly recorded: number;
  /** Instead of the plain number. */
  readonly text?: string;
  /** How it was counted. */
  readonly children: ReactNode;
}

export function EventNumber({ recorded, text, children }: EventNumberProps) {
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
