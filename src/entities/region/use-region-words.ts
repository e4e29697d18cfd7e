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
    // A name stays on its line as far as its dash.
    const name = (region: Region) => t(`ui.region.${region}`).replace(" - ", "\u00A0-\u00A0");
    return (regions) => list.format(regions.map(name));
  }, [t, locale]);
}
