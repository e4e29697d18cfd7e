import { gapTimes } from "@/entities/gap/gap-times";
import type { GapWords } from "@/entities/gap/use-gap-words";
import { readInstant } from "@/contract/wire/instant";
import { formatDuration } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { sentenceStart } from "@/i18n/sentence-start";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import type { Need } from "./needs";

/** `Delivery stopped, no answer · unsent since Nov 22, 22:18 · 41 events`. */
export function needWords(need: Need, now: EpochMs, t: Translate, locale: string, words: GapWords): string {
  const { gap } = need;
  if (gap === null) return statusWords(need, now, t, words);
  const { from, to, lengthMs } = gapTimes(gap, now);
  const begin = words.moment(from, now);
  const parts = [
    words.cause(gap),
    to === null
      ? t("overview.needs.since", { time: begin })
      : t("overview.needs.hole", { time: begin, length: formatDuration(lengthMs, locale) }),
    ...(gap.events ? [t("overview.needs.events", { count: gap.events.recorded })] : []),
  ];
  return parts.join(" · ");
}

function statusWords({ status }: Need, now: EpochMs, t: Translate, words: GapWords): string {
  const attemptedAt = readInstant(status?.last_attempt_at);
  const code = status?.last_response_code;
  const parts = [
    code === undefined ? t("webhook.cell.noAnswer") : t("overview.needs.answered", { code }),
    ...(attemptedAt === null
      ? []
      : [t("overview.needs.lastAttempt", { time: words.moment(attemptedAt, now) })]),
  ];
  return sentenceStart(parts.join(" · "), "en");
}

/** `First lost in 19 hr 50 min`; null where nothing is known of it. */
export function needDeadlineWords(
  { deadline }: Need,
  now: EpochMs,
  t: Translate,
  locale: string,
): string | null {
  if (deadline === null) return null;
  if (deadline.kind !== "whole") return t(`overview.needs.deadline.${deadline.kind}`);
  const leftMs = Math.max(MINUTE_MS, deadline.at - now);
  return t("overview.needs.deadline.whole", { duration: formatDuration(leftMs, locale) });
}
