import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useEffect, useRef } from "react";
import type { Region } from "@/audit-log/region";
import type { UnsentRegion } from "@/features/webhook/all-regions/unsent/unsent-regions";
import { useRegionWords } from "@/entities/region/use-region-words";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import { UnsentCell } from "@/features/webhook/overview/UnsentCell";
import type { Translate } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { KONNECT_PATH } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Section } from "@/ui/layout/Section";
import { DataTable } from "@/ui/table/DataTable";
import type { DataColumn } from "@/ui/table/data-table-model";
import type { Applied } from "./applied";
import { OutcomeCell } from "./OutcomeCell";
import { isDone } from "./region-outcome";
import { UndoBar } from "./UndoBar";
import { useApplied } from "./use-applied";

export interface ApplyResultProps {
  readonly applied: Applied;
  readonly rows: readonly RegionRow[];
  /** Null: unknown. */
  readonly unsent: readonly UnsentRegion[] | null;
  /** Back to the form. */
  readonly onAgain: () => void;
}

/** What came of it, region by region. It stays for as long as the page does. */
export function ApplyResult({ applied, rows, unsent, onAgain }: ApplyResultProps) {
  const t = useT();
  const words = useRegionWords();
  const title = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => title.current?.focus(), []);
  const order = useApplied(applied);
  const { outcomes, undone, offer } = order;
  const restored = [...undone.values()].filter(({ kind }) => kind === "restored").length;
  const changedCount = [...outcomes.values()].filter(
    ({ kind }) => kind === "changed" || kind === "unread",
  ).length;
  // What cannot come back is said beside what has.
  const kept = [...outcomes].flatMap(([region, { kind }]) =>
    kind === "changed" && applied.undos.get(region)?.kind === "impossible" ? [region] : [],
  );

  return (
    <Section title={heading()} titleRef={title} frame="plain">
      <Stack spacing={1.5}>
        {offer.regions.size > 0 && undone.size === 0 && (
          <UndoBar
            until={offer.until}
            regions={[...offer.regions.keys()]}
            reach={offer.regions.size === changedCount ? "all" : "some"}
            state={order.undoing === null ? "offered" : "pending"}
            onUndo={() => order.undo()}
          />
        )}
        <Box component="output" sx={{ display: "block", "&:empty": { display: "none" } }}>
          {undone.size > 0 && (
            <>
              {withGap(t("allRegions.undo.done", { done: restored, count: changedCount }))}
              {applied.request.enabled && withGap(t("allRegions.undo.sentStays", { host: applied.host }))}
              {kept.length > 0 && t("allRegions.undo.impossible", { regions: words(kept) })}
            </>
          )}
        </Box>
        <DataTable
          label={t("allRegions.result.table")}
          columns={outcomeColumns(t, applied, order, unsent)}
          rows={rows}
          rowId={({ region }) => region}
        />
        <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: "wrap" }}>
          <Button variant="outlined" color="inherit" onClick={onAgain}>
            {t("allRegions.result.again")}
          </Button>
          <ButtonLink to={KONNECT_PATH} variant="outlined" color="inherit">
            {t("allRegions.result.toRegions")}
          </ButtonLink>
        </Stack>
      </Stack>
    </Section>
  );

  function isRestored(region: Region): boolean {
    return undone.get(region)?.kind === "restored";
  }

  function heading(): string {
    const params = {
      done: [...outcomes].filter(([region, outcome]) => isDone(outcome) && !isRestored(region)).length,
      count: outcomes.size,
      destination: applied.destination,
    };
    return t(applied.request.enabled ? "allRegions.result.title" : "allRegions.result.titleOff", params);
  }
}

function outcomeColumns(
  t: Translate,
  applied: Applied,
  { outcomes, undone, offer, ...order }: ReturnType<typeof useApplied>,
  unsent: readonly UnsentRegion[] | null,
): readonly DataColumn<RegionRow>[] {
  return [
    { id: "region", header: t("webhook.column.region"), cell: ({ name }) => name },
    {
      id: "happened",
      header: t("allRegions.result.column"),
      cell: ({ region }) => (
        <OutcomeCell
          region={region}
          applied={applied}
          outcome={outcomes.get(region) ?? null}
          undone={undone.get(region) ?? null}
          isPending={order.retried === region || (order.undoing?.has(region) ?? false)}
          onRetry={() => order.retry(region)}
          onUndo={() => order.undo(new Map([...offer.regions].filter(([one]) => one === region)))}
        />
      ),
    },
    {
      id: "unsent",
      header: t("allRegions.unsent.column"),
      cell: ({ region }) =>
        unsent === null ? (
          t("allRegions.unsent.unknown")
        ) : (
          <UnsentCell gaps={unsent.find((one) => one.region === region)?.gaps ?? []} />
        ),
    },
  ];
}
