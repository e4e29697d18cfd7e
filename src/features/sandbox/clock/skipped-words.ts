// Time that was not caught up with, in words.

import type { World } from "@/contract/sandbox/world";
import { formatDuration } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import type { DateTimeText } from "@/i18n/time-zone";

export type Skipped = NonNullable<World["skipped"]>;

/** `3 days 2 hr, from … to …`. */
export function skippedWords(
  { from, to }: Skipped,
  t: Translate,
  locale: string,
  dateTime: DateTimeText,
): string {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return t("sandbox.skipped.stretch", {
    duration: formatDuration(end - start, locale),
    from: dateTime(start, { precision: "minute" }),
    to: dateTime(end, { precision: "minute" }),
  });
}
