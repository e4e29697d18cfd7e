import { capabilities } from "@/api/session/capabilities";
import type { Gap } from "@/contract/watch/gap";
import { readInstant } from "@/contract/wire/instant";
import { CountedStretch, EventNumber } from "@/entities/audit-log-entry/CountedStretch";
import { formatNumber } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import type { EpochMs } from "@/lib/epoch";

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
    <CountedStretch
      key={`${gap.from} ${gap.to}`}
      region={gap.scope.region}
      from={keptFrom}
      to={gap.to === null ? null : readInstant(gap.to)}
      wholeFrom={readInstant(gap.from) ?? 0}
    />
  );
}

function Told({ events }: { readonly events: NonNullable<Gap["events"]> }) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  const at = readInstant(events.counted_at);
  return (
    <EventNumber recorded={events.recorded}>
      {events.own_reads > 0 &&
        withGap(
          t("gaps.count.own", {
            count: events.own_reads,
            number: formatNumber(events.own_reads, locale),
          }),
        )}
      {at !== null && t("gaps.count.at", { time: dateTime(at) })}
    </EventNumber>
  );
}
