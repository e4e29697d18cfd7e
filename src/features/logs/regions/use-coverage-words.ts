import { useRegionWords } from "@/entities/region/use-region-words";
import { formatNumber } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import type { LogList } from "@/features/logs/list/use-log-list";

/** What was searched, in full sentences: regions, times, how many entries, and what is missing. */
export function useCoverageWords(): (log: Pick<LogList, "coverage" | "selection" | "settled">) => string {
  const t = useT();
  const { locale } = useLanguage();
  const words = useRegionWords();
  const dateTime = useDateTime();
  return ({ coverage: { searched, missing, isWhole }, selection: { from, to }, settled }) => {
    const said = t(isWhole ? "logs.coverage.whole" : "logs.coverage.newest", {
      regions: words(searched),
      from: dateTime(from),
      to: dateTime(to),
      count: settled.length,
      number: formatNumber(settled.length, locale),
    });
    if (missing.length === 0) return said;
    return `${withGap(said)}${t("logs.coverage.missing", { regions: words(missing) })}`;
  };
}
