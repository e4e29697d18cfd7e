// A gap in words. Times are in the zone of the viewer's choice and do not name it: the page does.

import type { Gap } from "@/contract/watch/gap";
import { formatDuration } from "@/i18n/format";
import type { PlainMessageKey, Translate } from "@/i18n/message-key";
import type { EpochMs } from "@/lib/epoch";
import type { Tone } from "@/ui/state/StatusBadge";
import { gapDeadline, gapTimes } from "./gap-times";

export const GAP_STATE_WORDS: Readonly<
  Record<Gap["state"], { readonly tone: Tone; readonly word: PlainMessageKey }>
> = {
  open: { tone: "warning", word: "history.gap.state.open" },
  replaying: { tone: "info", word: "history.gap.state.replaying" },
  lost: { tone: "danger", word: "history.gap.state.lost" },
  closed: { tone: "success", word: "history.gap.state.closed" },
};

/** What the words depend on beside the gap. */
export interface WordsContext {
  readonly t: Translate;
  readonly locale: string;
  /** `Nov 22, 22:18`. */
  readonly moment: (instant: EpochMs, now: EpochMs) => string;
}

/** Why a gap opened or went on, with the code that came: null where there was no answer, undefined where none is told. */
export function causeWords(cause: Gap["cause"], code: number | null | undefined, t: Translate): string {
  if (cause === "off") return t("history.gap.cause.off");
  const kind = cause === "stopped" ? "stopped" : "failedBatch";
  if (code === undefined) return t(`history.gap.cause.${kind}`);
  if (code === null) return t(`history.gap.cause.${kind}NoAnswer`);
  return t(`history.gap.cause.${kind}Code`, { code });
}

/** `Nov 22, 22:18 → open`. */
export function rangeWords(gap: Gap, now: EpochMs, { t, moment }: WordsContext): string {
  const { from, to } = gapTimes(gap, now);
  return t("history.gap.range", {
    from: moment(from, now),
    to: to === null ? t("history.gap.open") : moment(to, now),
  });
}

/** `Nov 22, 22:18 → open (6 days 4 hr)`. */
export function spanWords(gap: Gap, now: EpochMs, words: WordsContext): string {
  return words.t("history.gap.span", {
    range: rangeWords(gap, now, words),
    length: formatDuration(gapTimes(gap, now).lengthMs, words.locale),
  });
}

/** Until when it can be sent again whole, in a sentence or two; null for a closed one. */
export function deadlineWords(gap: Gap, now: EpochMs, words: WordsContext): string | null {
  return deadlineText(gap, now, words, "deadline");
}

/** The same in a few words, for tables. */
export function shortDeadlineWords(gap: Gap, now: EpochMs, words: WordsContext): string | null {
  return deadlineText(gap, now, words, "deadlineShort");
}

function deadlineText(
  gap: Gap,
  now: EpochMs,
  { t, moment }: WordsContext,
  length: "deadline" | "deadlineShort",
): string | null {
  const deadline = gapDeadline(gap, now);
  if (deadline === null) return null;
  if (deadline.kind === "gone") return t(`history.gap.${length}.gone`);
  const time = moment(deadline.at, now);
  if (deadline.kind === "whole" && gap.from_is === "unknown") {
    return t(`history.gap.${length}.wholeKnown`, { time });
  }
  return deadline.kind === "whole"
    ? t(`history.gap.${length}.whole`, { time })
    : length === "deadline"
      ? t("history.gap.deadline.losing", { time })
      : t("history.gap.deadlineShort.losing");
}
