import DownloadRounded from "@mui/icons-material/DownloadRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { serverNow } from "@/api/time/server-clock";
import type { GapSelection } from "@/api/watch/watch-queries";
import { REGIONS } from "@/audit-log/region";
import type { Gap } from "@/contract/watch/gap";
import { useWebhookName } from "@/entities/gap/use-webhook-name";
import { useT } from "@/i18n/use-t";
import { useToast } from "@/ui/overlay/toast-context";
import { FilterSelect } from "@/ui/table/FilterSelect";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { saveBlob } from "@/ui/text/save-blob";
import {
  EXPORT_FORMATS,
  EXPORT_MEDIA_TYPES,
  type ExportFormat,
  exportFileName,
  exportText,
} from "./gap-export";
import { GAP_STATE_FILTERS, type GapFilter, portalScopes, webhookKey } from "./gap-filters";

export interface GapFiltersProps {
  /** Of every webhook. */
  readonly all: readonly Gap[];
  readonly shown: readonly Gap[];
  readonly states: GapSelection["states"];
  readonly list: ListAddress<GapFilter>;
  readonly onListChange: (change: ListChange<GapFilter>) => void;
}

/** Which gaps are shown, how many that is, and these as a file. */
export function GapFilters({ all, shown, states, list, onListChange }: GapFiltersProps) {
  const t = useT();
  const toast = useToast();
  const portals = portalScopes(all);
  const nameOf = useWebhookName(portals);
  const save = (format: ExportFormat) => {
    const name = exportFileName(states, serverNow(), format);
    saveBlob(name, new Blob([exportText(shown, format, nameOf)], { type: EXPORT_MEDIA_TYPES[format] }));
    toast({ message: t("gaps.export.saved", { name }), tone: "success" });
  };
  return (
    <Stack
      direction="row"
      useFlexGap
      sx={{ flexWrap: "wrap", alignItems: "flex-end", columnGap: 1.5, rowGap: 1 }}
    >
      <FilterSelect
        label={t("gaps.filter.state")}
        allLabel={t("gaps.filter.notClosed")}
        options={GAP_STATE_FILTERS.map((value) => ({ value, label: t(`gaps.filter.${value}`) }))}
        value={states === "not_closed" ? "" : states}
        onChange={(state) => onListChange({ filters: { state } })}
      />
      <FilterSelect
        label={t("gaps.filter.webhook")}
        allLabel={t("gaps.filter.allWebhooks")}
        options={[
          ...REGIONS.map((region) => ({ value: region, label: t(`ui.region.${region}`) })),
          ...portals.map((scope) => ({ value: webhookKey(scope), label: nameOf(scope) })),
        ]}
        value={list.filters.webhook}
        onChange={(webhook) => onListChange({ filters: { webhook } })}
      />
      <Box component="output" sx={{ typography: "body2", color: "text.secondary", pb: 1 }}>
        {t("gaps.shown", { count: shown.length })}
      </Box>
      {shown.length > 0 && (
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1, ml: { sm: "auto" } }}>
          {EXPORT_FORMATS.map((format) => (
            <Button
              key={format}
              variant="outlined"
              color="inherit"
              startIcon={<DownloadRounded />}
              onClick={() => save(format)}
            >
              {t(`gaps.export.${format}`)}
            </Button>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
