// The clock and the scenario of a world in words.

import type { World } from "@/contract/sandbox/world";
import { formatNumber } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import type { DateTimeText } from "@/i18n/time-zone";

/** `Clock running`, `Clock running at 60×`, `Clock paused at …`. */
export function clockWords(
  { clock, now }: Pick<World, "clock" | "now">,
  t: Translate,
  locale: string,
  dateTime: DateTimeText,
): string {
  if (clock.state === "paused") {
    return t("demo.clockState.paused", { time: dateTime(Date.parse(now)) });
  }
  return clock.speed === 1
    ? t("demo.clockState.running")
    : t("demo.clockState.runningAt", { speed: formatNumber(clock.speed, locale) });
}

export function scenarioTitle(id: World["scenario"], t: Translate): string {
  return t(`demo.scenario.${id}`);
}
