import Box from "@mui/material/Box";
import { REGIONS_AT_A_TIME } from "@/api/webhook/each-region";
import type { Region } from "@/audit-log/region";
import {
  type ImpossibleReason,
  IMPOSSIBLE_REASONS,
  type RegionUndo,
} from "@/features/webhook/all-regions/plan/region-undo";
import type { Calls } from "@/features/webhook/all-regions/plan/region-plan";
import { UNDO_MS } from "@/features/webhook/all-regions/result/use-countdown";
import { useRegionWords } from "@/entities/region/use-region-words";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { SECOND_MS } from "@/lib/epoch";

export interface BeforeSendingProps {
  readonly calls: Calls;
  readonly undos: ReadonlyMap<Region, RegionUndo>;
  /** Of the collector. */
  readonly host: string;
}

/** How it will be sent, and what of it can be taken back. */
export function BeforeSending({ calls, undos, host }: BeforeSendingProps) {
  const t = useT();
  const words = useRegionWords();
  const those = (is: (undo: RegionUndo) => boolean) =>
    [...undos].filter(([, undo]) => is(undo)).map(([region]) => region);
  const undoable = those(({ kind }) => kind === "put_back" || kind === "remove");
  const withoutStop = those((undo) => undo.kind === "put_back" && undo.isStopLost);
  const impossible = IMPOSSIBLE_REASONS.map((reason): [ImpossibleReason, readonly Region[]] => [
    reason,
    those((undo) => undo.kind === "impossible" && undo.reason === reason),
  ]);
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, maxWidth: "80ch", "& li + li": { mt: 0.5 } }}>
      <li>{callWords()}</li>
      {undoable.length > 0 && (
        <>
          <li>
            {withGap(t("allRegions.before.undo", { seconds: UNDO_MS / SECOND_MS, regions: words(undoable) }))}
            {t("allRegions.before.sentStays", { host })}
          </li>
          {withoutStop.length > 0 && (
            <li>{t("allRegions.before.stopLost", { regions: words(withoutStop) })}</li>
          )}
        </>
      )}
      {impossible.map(
        ([reason, regions]) =>
          regions.length > 0 && (
            <Box key={reason} component="li" sx={{ color: "tone.warning.ink", fontWeight: 500 }}>
              {t(`allRegions.before.impossible.${reason}`, { regions: words(regions) })}
            </Box>
          ),
      )}
    </Box>
  );

  function callWords(): string {
    if (calls.kind === "global") return t("allRegions.before.global");
    const { length } = calls.regions;
    if (length === 0) return t("allRegions.before.noCall");
    if (length === 1) return t("allRegions.before.single");
    return t("allRegions.before.each", { calls: length, atATime: Math.min(length, REGIONS_AT_A_TIME) });
  }
}
