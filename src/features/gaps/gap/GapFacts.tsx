import Box from "@mui/material/Box";
import type { ReactNode } from "react";
import type { Gap } from "@/contract/watch/gap";
import { gapDeadline, gapTimes } from "@/entities/gap/gap-times";
import { webhookScopeOf } from "@/entities/gap/gap-scope";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { WireText } from "@/entities/webhook/WireText";
import { formatDuration } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { gapPath, webhookPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { RouterLink } from "@/ui/layout/RouterLink";
import { Section } from "@/ui/layout/Section";
import { type KeyValue, KeyValueList } from "@/ui/text/KeyValueList";
import { EventCount } from "./EventCount";

export interface GapFactsProps {
  readonly gap: Gap;
  /** As people call it. */
  readonly webhook: string;
  readonly now: EpochMs;
}

export function GapFacts({ gap, webhook, now }: GapFactsProps) {
  const t = useT();
  const { locale } = useLanguage();
  const { cause } = useGapWords();
  const dateTime = useDateTime();
  const { from, to, lengthMs, keptFrom, lostMs } = gapTimes(gap, now);
  const partOf = gap.story.find((line) => line.part_of !== undefined)?.part_of;
  const isOver = gap.state === "closed";
  const isGone = gapDeadline(gap, now)?.kind === "gone";

  const items: KeyValue[] = [
    {
      key: t("gaps.facts.webhook"),
      value: <RouterLink to={webhookPath(webhookScopeOf(gap.scope), "status")}>{webhook}</RouterLink>,
    },
    {
      key: t("gaps.facts.from"),
      value: <WithNote note={t(`gaps.fromIs.${gap.from_is}`)}>{dateTime(from)}</WithNote>,
    },
    { key: t("gaps.facts.to"), value: to === null ? t("gaps.facts.stillOpen") : dateTime(to) },
    { key: t("gaps.facts.length"), value: formatDuration(lengthMs, locale) },
    { key: t("gaps.facts.cause"), value: cause(gap) },
    ...(gap.started_by?.message
      ? [{ key: t("gaps.facts.answer"), value: <WireText text={gap.started_by.message} /> }]
      : []),
    ...(isOver
      ? []
      : [
          {
            key: t("gaps.facts.replayable"),
            value: isGone
              ? t("gaps.facts.nothing")
              : t("history.gap.range", {
                  from: dateTime(keptFrom),
                  to: to === null ? t("history.gap.open") : dateTime(to),
                }),
          },
          {
            key: t("gaps.facts.lost"),
            value:
              lostMs === 0
                ? t("gaps.facts.nothing")
                : t("gaps.facts.lostLength", { length: formatDuration(lostMs, locale) }),
          },
        ]),
    { key: t("gaps.facts.events"), value: <EventCount gap={gap} keptFrom={keptFrom} /> },
    ...(partOf === undefined ? [] : [{ key: t("gaps.facts.partOf"), value: <GapIds ids={[partOf]} /> }]),
    ...(gap.continued_in.length === 0
      ? []
      : [{ key: t("gaps.facts.parts"), value: <GapIds ids={gap.continued_in} /> }]),
  ];
  return (
    <Section title={t("gaps.facts.title")}>
      <KeyValueList items={items} />
    </Section>
  );
}

function WithNote({ note, children }: { readonly note: string; readonly children: ReactNode }) {
  return (
    <>
      {children}
      <Box component="span" sx={{ display: "block", typography: "body2", color: "text.secondary" }}>
        {note}
      </Box>
    </>
  );
}

function GapIds({ ids }: { readonly ids: readonly string[] }) {
  const t = useT();
  return (
    <Box component="span" sx={{ display: "inline-flex", flexWrap: "wrap", columnGap: 2 }}>
      {ids.map((id) => (
        <RouterLink key={id} to={gapPath(id)}>
          {t("gaps.facts.another", { id })}
        </RouterLink>
      ))}
    </Box>
  );
}
