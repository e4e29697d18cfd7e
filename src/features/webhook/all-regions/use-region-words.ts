import { useMemo } from "react";
import type { Region } from "@/audit-log/region";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";

/** Regions by name, in a sentence. */
export function useRegionWords(): (regions: readonly Region[]) => string {
  const t = useT();
  const { locale } = useLanguage();
  return useMemo(() => {
    const list = new Intl.ListFormat(locale);
    return (regions) => list.format(regions.map((region) => t(`ui.region.${region}`)));
  }, [t, locale]);
}
