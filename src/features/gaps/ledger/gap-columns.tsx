import type { Gap } from "@/contract/watch/gap";
import { webhookScopeOf } from "@/entities/gap/gap-scope";
import { GapStateBadge } from "@/entities/gap/GapStateBadge";
import { gapDeadline, gapReplayPath, gapTimes } from "@/entities/gap/gap-times";
import type { GapWords } from "@/entities/gap/use-gap-words";
import { formatNumber } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { webhookPath } from "@/lib/console-paths";
import type { EpochMs } from "@/lib/epoch";
import { RouterLink } from "@/ui/layout/RouterLink";
import type { DataColumn } from "@/ui/table/data-table-model";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";

export interface GapColumnContext {
  readonly t: Translate;
  readonly locale: string;
  readonly words: GapWords;
  readonly nameOf: (scope: Gap["scope"]) => string;
  readonly now: EpochMs;
}

export function gapColumns({ t, locale, words, nameOf, now }: GapColumnContext): readonly DataColumn<Gap>[] {
  return [
    {
      id: "from",
      header: t("gaps.column.gap"),
      cell: (gap) => words.span(gap, now),
      sortValue: (gap) => gapTimes(gap, now).from,
    },
    {
      id: "state",
      header: t("gaps.column.state"),
      cell: ({ state }) => <GapStateBadge state={state} />,
    },
    {
      id: "webhook",
      header: t("gaps.column.webhook"),
      cell: ({ scope }) => (
        <RouterLink to={webhookPath(webhookScopeOf(scope), "status")}>{nameOf(scope)}</RouterLink>
      ),
      sortValue: ({ scope }) => nameOf(scope),
    },
    { id: "cause", header: t("gaps.column.cause"), cell: words.cause },
    {
      id: "events",
      header: t("gaps.column.events"),
      align: "end",
      cell: ({ events }) => (events === null ? t("gaps.notCounted") : formatNumber(events.recorded, locale)),
      sortValue: ({ events }) => events?.recorded,
    },
    {
      id: "deadline",
      header: t("gaps.column.deadline"),
      cell: (gap) => words.shortDeadline(gap, now) ?? t("gaps.noDeadline"),
      sortValue: (gap) => deadlineOrder(gap, now),
    },
    {
      id: "actions",
      card: "bare",
      header: t("gaps.column.actions"),
      align: "end",
      cell: (gap) => <ReplayLink gap={gap} context={{ t, words, now }} />,
    },
  ];
}

/** What is gone needs no hurry; it stands last. */
function deadlineOrder(gap: Gap, now: EpochMs): number | undefined {
  const deadline = gapDeadline(gap, now);
  return deadline === null || deadline.kind === "gone" ? undefined : deadline.at;
}

function ReplayLink({
  gap,
  context: { t, words, now },
}: {
  readonly gap: Gap;
  readonly context: Pick<GapColumnContext, "t" | "words" | "now">;
}) {
  const path =
    gap.state === "replaying" ? webhookPath(webhookScopeOf(gap.scope), "replay") : gapReplayPath(gap, now);
  if (path === null) return null;
  return (
    <RouterLink to={path}>
      {t(gap.state === "replaying" ? "gaps.toReplay" : "gaps.replay")}
      <VisuallyHidden>{`: ${words.range(gap, now)}`}</VisuallyHidden>
    </RouterLink>
  );
}
