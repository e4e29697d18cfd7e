import { useQuery } from "@tanstack/react-query";
import { gapQueries } from "@/api/watch/gap-queries";
import { useGaps } from "@/api/watch/use-watch";
import { type GapSelection, watchPolling } from "@/api/watch/watch-queries";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { browserOnly } from "./browser-only";
import { ofWebhook } from "./gap-filters";
import { GapTable, type GapTableProps } from "./GapTable";

export interface BrowserGapsProps extends Pick<GapTableProps, "list" | "onListChange" | "now"> {
  readonly states: GapSelection["states"];
}

/** Below the gaps of a watcher: those that this browser noted before, and that none of the watcher's covers. */
export function BrowserGaps({ states, list, onListChange, now }: BrowserGapsProps) {
  const t = useT();
  const own = useQuery({ ...gapQueries.ofBrowser(states), ...watchPolling("calm") }).data ?? [];
  const watched = useGaps({ states: "all", scope: null }).data;
  if (own.length === 0 || !watched) return null;
  const shown = ofWebhook(browserOnly(own, watched.gaps), list.filters.webhook);
  if (shown.length === 0) return null;
  return (
    <Section title={t("gaps.browserOnly.title")} description={t("gaps.browserOnly.text")} frame="plain">
      <GapTable
        label={t("gaps.browserOnly.title")}
        gaps={shown}
        list={list}
        onListChange={onListChange}
        now={now}
      />
    </Section>
  );
}
