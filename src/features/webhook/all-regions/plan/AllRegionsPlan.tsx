import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMemo } from "react";
import type { Translate } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { DataTable } from "@/ui/table/DataTable";
import type { DataColumn } from "@/ui/table/data-table-model";
import { DestinationName } from "@/entities/destination/DestinationName";
import { StatusCell } from "@/features/webhook/overview/StatusCell";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import type { RegionChoice } from "./choice";
import { planRegion, type RegionEffect } from "./region-plan";

export interface AllRegionsPlanProps {
  readonly rows: readonly RegionRow[];
  readonly choice: RegionChoice;
  /** `null` while none is chosen. */
  readonly destinationName: string | null;
}

/** What each region has now and what becomes of it, before anything is sent. */
export function AllRegionsPlan({ rows, choice, destinationName }: AllRegionsPlanProps) {
  const t = useT();
  const columns = useMemo(() => planColumns(t, choice, destinationName), [t, choice, destinationName]);
  return (
    <DataTable label={t("allRegions.plan")} columns={columns} rows={rows} rowId={({ region }) => region} />
  );
}

function planColumns(
  t: Translate,
  choice: RegionChoice,
  destinationName: string | null,
): readonly DataColumn<RegionRow>[] {
  return [
    { id: "region", header: t("webhook.column.region"), cell: ({ name }) => name },
    {
      id: "now",
      header: t("allRegions.now"),
      cell: (row) => <Now row={row} />,
    },
    {
      id: "change",
      header: t("allRegions.change"),
      cell: (row) => <ChangeCell row={row} choice={choice} destinationName={destinationName} />,
    },
  ];
}

interface RowProps {
  readonly row: RegionRow;
}

function Now({ row }: RowProps) {
  return (
    <Stack spacing={0.5} sx={{ alignItems: "flex-start" }}>
      <DestinationName target={row.target} />
      <StatusCell row={row} actions="none" />
    </Stack>
  );
}

interface ChangeCellProps extends Omit<AllRegionsPlanProps, "rows"> {
  readonly row: RegionRow;
}

function ChangeCell({ row, choice, destinationName }: ChangeCellProps) {
  const t = useT();
  const plan = planRegion(row, choice);
  if (plan.state === "left") return <Muted>{t("allRegions.left")}</Muted>;
  if (plan.state === "undecided") return <Muted>{t("allRegions.undecided")}</Muted>;
  if (plan.state === "pending") return <Muted>{t("allRegions.checking")}</Muted>;
  if (plan.state === "unread") return t("allRegions.unread");
  if (plan.effects.length === 0) return <Muted>{t("allRegions.noChange")}</Muted>;
  return (
    <Stack spacing={0.25} sx={{ maxWidth: 460, whiteSpace: "normal" }}>
      {plan.effects.map((effect) => (
        <Box
          key={effect.kind}
          component="span"
          sx={isLoss(effect) ? { color: "tone.warning.ink", fontWeight: 500 } : {}}
        >
          {effectWords(effect)}
        </Box>
      ))}
    </Stack>
  );

  function effectWords(effect: RegionEffect): string {
    const destination = destinationName ?? "";
    if (effect.kind === "destination_replaced") {
      return effect.name === null
        ? t("allRegions.effect.destination_replacedUnknown", { destination })
        : t("allRegions.effect.destination_replaced", { old: effect.name, destination });
    }
    if (effect.kind === "destination_set" || effect.kind === "inline_lost") {
      return t(`allRegions.effect.${effect.kind}`, { destination });
    }
    return t(`allRegions.effect.${effect.kind}`);
  }
}

function isLoss({ kind }: RegionEffect): boolean {
  return kind === "destination_replaced" || kind === "inline_lost" || kind === "switched_off";
}

function Muted({ children }: { readonly children: string }) {
  return (
    <Box component="span" sx={{ color: "text.secondary" }}>
      {children}
    </Box>
  );
}
