import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMemo } from "react";
import type { Translate } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { DataTable } from "@/ui/table/DataTable";
import type { DataColumn } from "@/ui/table/data-table-model";
import { planRegion, type RegionEffect } from "./all-regions-plan";
import { DestinationName } from "@/entities/destination/DestinationName";
import { StatusCell } from "@/features/webhook/overview/StatusCell";
import type { RegionRow } from "@/features/webhook/overview/use-region-rows";
import type { WebhookFormValues } from "@/features/webhook/setup/webhook-form";

export interface AllRegionsPlanProps {
  readonly rows: readonly RegionRow[];
  readonly values: WebhookFormValues;
  /** `null` while none is chosen. */
  readonly destinationName: string | null;
}

/** What each region has now and what becomes of it, before anything is sent. */
export function AllRegionsPlan({ rows, values, destinationName }: AllRegionsPlanProps) {
  const t = useT();
  const { destinationId, isEnabled } = values;
  const columns = useMemo(
    () => planColumns(t, { destinationId, isEnabled }, destinationName),
    [t, destinationId, isEnabled, destinationName],
  );
  return (
    <DataTable
      label={t("setup.allRegions.plan")}
      columns={columns}
      rows={rows}
      rowId={({ region }) => region}
    />
  );
}

function planColumns(
  t: Translate,
  values: WebhookFormValues,
  destinationName: string | null,
): readonly DataColumn<RegionRow>[] {
  return [
    { id: "region", header: t("webhook.column.region"), cell: ({ name }) => name },
    {
      id: "now",
      header: t("setup.allRegions.now"),
      cell: (row) => <Now row={row} />,
    },
    {
      id: "change",
      header: t("setup.allRegions.change"),
      cell: (row) => <ChangeCell row={row} values={values} destinationName={destinationName} />,
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

function ChangeCell({ row, values, destinationName }: ChangeCellProps) {
  const t = useT();
  const plan = planRegion(row, values);
  if (plan.state === "undecided") return <Muted>{t("setup.allRegions.undecided")}</Muted>;
  if (plan.state === "pending") return <Muted>{t("setup.allRegions.checking")}</Muted>;
  if (plan.state === "unread") return t("setup.allRegions.unread");
  if (plan.effects.length === 0) return <Muted>{t("setup.allRegions.noChange")}</Muted>;
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
        ? t("setup.allRegions.effect.destination_replacedUnknown", { destination })
        : t("setup.allRegions.effect.destination_replaced", { old: effect.name, destination });
    }
    if (effect.kind === "destination_set" || effect.kind === "inline_lost") {
      return t(`setup.allRegions.effect.${effect.kind}`, { destination });
    }
    return t(`setup.allRegions.effect.${effect.kind}`);
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
