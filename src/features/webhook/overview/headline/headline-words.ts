import { formatDuration } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { withGap } from "@/i18n/with-gap";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";
import type { Ground, Headline } from "./headline";

/** `2 regions deliver. 1 stopped and loses events for good in 19 hr 50 min. 2 send nowhere.` */
export function headlineWords(headline: Headline, now: EpochMs, t: Translate, locale: string): string {
  const { states, holes } = headline;
  if (states.pending > 0) return t("overview.headline.pending");
  const sentences = [
    deliveringWords(states.shipping, holes, t),
    states.untried > 0 && t("overview.headline.untried", { count: states.untried }),
    states.failing > 0 && t("overview.headline.failing", { count: states.failing }),
    states.stopped > 0 && stoppedWords(headline, now, t, locale),
    states.off > 0 && t("overview.headline.off", { count: states.off }),
    states.unconfigured > 0 && t("overview.headline.unconfigured", { count: states.unconfigured }),
    states.unread > 0 && t("overview.headline.unread", { count: states.unread }),
  ].filter((sentence) => sentence !== false);
  return sentences
    .map((sentence, index) => (index < sentences.length - 1 ? withGap(sentence) : sentence))
    .join("");
}

function deliveringWords(count: number, holes: number, t: Translate): string {
  if (count === 0) return t("overview.headline.none");
  return holes > 0
    ? t("overview.headline.deliveringHoles", { count, holes })
    : t("overview.headline.delivering", { count });
}

function stoppedWords(
  { states: { stopped: count }, stoppedDeadline: deadline }: Headline,
  now: EpochMs,
  t: Translate,
  locale: string,
): string {
  if (deadline === null) return t("overview.headline.stopped", { count });
  if (deadline.kind === "losing") return t("overview.headline.stoppedLosing", { count });
  // Whole minutes: the sentence is no stopwatch.
  const leftMs = Math.max(MINUTE_MS, Math.floor((deadline.at - now) / MINUTE_MS) * MINUTE_MS);
  return t("overview.headline.stoppedWhole", { count, duration: formatDuration(leftMs, locale) });
}

/** What the sentence rests on, in a sentence; null where there is nothing to say of it. */
export function groundWords(ground: Ground, t: Translate, locale: string): string | null {
  if (ground.kind === "asking" || ground.kind === "whole") return null;
  if (ground.kind !== "partly") return t(`overview.ground.${ground.kind}`);
  const duration = formatDuration(ground.notObservedMs, locale);
  return t(ground.gaps === "none" ? "overview.ground.partlyNoGap" : "overview.ground.partly", { duration });
}
