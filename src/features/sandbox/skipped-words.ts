// Time that was not caught up with, in words.

import type { World } from "@/contract/sandbox/world";
import { formatDateTime, formatDuration } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";

export type Skipped = NonNullable<World["skipped"]>;

/** `3 days 2 hr, from … to …`. */
export function skippedWords({ from, to }: Skipped, t: Translate, locale: string): string {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return t("demo.skipped.stretch", {
    duration: formatDuration(end - start, locale),
    from: formatDateTime(start, locale, { precision: "minute" }),
    to: formatDateTime(end, locale, { precision: "minute" }),
  });
}
