// One line of a gap's story in words.

import type { Gap } from "@/contract/watch/gap";
import { readInstant } from "@/contract/wire/instant";
import type { GapWords } from "@/entities/gap/use-gap-words";
import type { Translate } from "@/i18n/message-key";
import type { EpochMs } from "@/lib/epoch";
import { assertNever } from "@/lib/assert-never";

export type StoryLine = Gap["story"][number];

export interface StoryContext extends Pick<GapWords, "causeOf"> {
  readonly t: Translate;
  readonly moment: (instant: EpochMs) => string;
}

export function storyWords(gap: Gap, line: StoryLine, context: StoryContext): string {
  const { t } = context;
  return [
    whatHappened(gap, line, context),
    again(line, context),
    line.by === null ? null : t("gaps.story.by", { name: line.by.name }),
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

function whatHappened(gap: Gap, line: StoryLine, { t, causeOf }: StoryContext): string {
  const closing = line.closing === undefined ? null : t(`gaps.closing.kind.${line.closing}`);
  switch (line.kind) {
    case "opened":
      return t("gaps.story.opened", { cause: causeOf(gap.cause, gap.started_by?.code) });
    case "continued":
      return line.cause === undefined
        ? t("gaps.story.continuedPlain")
        : t("gaps.story.continued", { cause: causeOf(line.cause, line.code) });
    case "ended":
      return t("gaps.story.ended");
    case "deleted":
      return t("gaps.story.deleted");
    case "split":
      if (line.part_of !== undefined) return t("gaps.story.partOf");
      return closing === null ? t("gaps.story.splitPlain") : t("gaps.story.split", { closing });
    case "closed":
      return closing === null ? t("gaps.story.closedPlain") : t("gaps.story.closed", { closing });
    case "reopened":
      return t("gaps.story.reopened");
    case "portal_deleted":
      return t("gaps.story.portalDeleted");
    default:
      return assertNever(line.kind);
  }
}

/** How often it was so, where that was more than once. */
function again({ times, last }: StoryLine, { t, moment }: StoryContext): string | null {
  const at = readInstant(last);
  if (times === undefined || times < 2 || at === null) return null;
  return t("gaps.story.times", { count: times, last: moment(at) });
}
