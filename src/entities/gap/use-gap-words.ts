import { useMemo } from "react";
import type { Gap } from "@/contract/watch/gap";
import { formatMoment } from "@/i18n/format";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import {
  causeWords,
  deadlineWords,
  rangeWords,
  shortDeadlineWords,
  spanWords,
  type WordsContext,
} from "./gap-words";

/** `gap-words.ts` in the viewer's language and zone. */
export interface GapWords {
  /** Why it opened. */
  readonly cause: (gap: Gap) => string;
  /** Why it opened or went on: see `causeWords`. */
  readonly causeOf: (cause: Gap["cause"], code: number | null | undefined) => string;
  readonly range: (gap: Gap, now: EpochMs) => string;
  readonly span: (gap: Gap, now: EpochMs) => string;
  readonly deadline: (gap: Gap, now: EpochMs) => string | null;
  readonly shortDeadline: (gap: Gap, now: EpochMs) => string | null;
  readonly moment: (instant: EpochMs, now: EpochMs) => string;
}

/** The page has to have loaded the words of `history`. */
export function useGapWords(): GapWords {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  return useMemo(() => {
    const moment = (instant: EpochMs, now: EpochMs) => formatMoment(instant, now, locale, { timeZone });
    const context: WordsContext = { t, locale, moment };
    return {
      cause: ({ cause, started_by: start }) => causeWords(cause, start?.code, t),
      causeOf: (cause, code) => causeWords(cause, code, t),
      range: (gap, now) => rangeWords(gap, now, context),
      span: (gap, now) => spanWords(gap, now, context),
      deadline: (gap, now) => deadlineWords(gap, now, context),
      shortDeadline: (gap, now) => shortDeadlineWords(gap, now, context),
      moment,
    };
  }, [t, locale, timeZone]);
}
