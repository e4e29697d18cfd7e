import SearchRounded from "@mui/icons-material/SearchRounded";
import Box from "@mui/material/Box";
import FormControlLabel from "@mui/material/FormControlLabel";
import InputAdornment from "@mui/material/InputAdornment";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import { isRegion, REGIONS } from "@/audit-log/region";
import { AUDIT_LOG_ENTRY_TYPES } from "@/contract/audit-log-entry";
import { viewerTimeZone } from "@/i18n/format";
import { chooseZone, useZoneChoice } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { CustomRange } from "./CustomRange";
import { FilterChip } from "@/features/logs/FilterChip";
import { TYPE_WORDS } from "@/features/logs/entry-words";
import { type LogsAddress, RANGE_PRESETS, rowKind } from "@/features/logs/logs-address";
import { FILTER_CHIPS, NO_FILTERS } from "@/features/logs/logs-filters";

export interface LogsFiltersProps {
  readonly address: LogsAddress;
  /** The bounds of what is shown now: where a custom range begins. */
  readonly bounds: { readonly from: EpochMs; readonly to: EpochMs };
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onChange: (change: Partial<LogsAddress>) => void;
}

export function LogsFilters({ address, bounds, text, onType, onChange }: LogsFiltersProps) {
  const t = useT();
  const { region, type, range } = address;
  const zone = useZoneChoice();
  return (
    <Stack component="search" aria-label={t("logs.filter.label")} spacing={1.5}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1.5, alignItems: "flex-end" }}>
        <FilterSelect
          label={t("logs.filter.region")}
          value={region ?? ""}
          allLabel={t("logs.filter.allRegions")}
          options={REGIONS.map((each) => ({ value: each, label: t(`ui.region.${each}`) }))}
          onChange={(value) => onChange({ region: isRegion(value) ? value : null })}
        />
        <FilterSelect
          label={t("logs.filter.type")}
          value={type ?? ""}
          allLabel={t("logs.filter.allTypes")}
          options={AUDIT_LOG_ENTRY_TYPES.map((each) => ({ value: each, label: t(TYPE_WORDS[each]) }))}
          onChange={(value) =>
            onChange({ type: AUDIT_LOG_ENTRY_TYPES.find((each) => each === value) ?? null })
          }
        />
        <FilterSelect
          label={t("logs.filter.range")}
          value={range.kind === "custom" ? "custom" : range.preset}
          options={[
            ...RANGE_PRESETS.map((each) => ({ value: each, label: t(`logs.range.${each}`) })),
            { value: "custom", label: t("logs.range.custom") },
          ]}
          onChange={(value) => {
            const preset = RANGE_PRESETS.find((each) => each === value);
            onChange({ range: preset ? { kind: "recent", preset } : { kind: "custom", ...bounds } });
          }}
        />
        <FilterSelect
          label={t("logs.filter.zone")}
          value={zone}
          options={[
            { value: "local", label: viewerTimeZone() },
            { value: "utc", label: t("logs.filter.utc") },
          ]}
          onChange={(value) => chooseZone(value === "utc" ? "utc" : "local")}
        />
        <OutlinedInput
          type="search"
          value={text}
          onChange={({ target }) => onType(target.value)}
          placeholder={t("logs.filter.text")}
          inputProps={{ "aria-label": t("logs.filter.text"), spellCheck: false }}
          startAdornment={
            <InputAdornment position="start">
              <SearchRounded aria-hidden sx={{ fontSize: 18 }} />
            </InputAdornment>
          }
          sx={{ flex: "1 1 220px", pl: 1.25, "& input": { pl: 0 } }}
        />
      </Stack>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", columnGap: 2 }}>
        <FormControlLabel
          disabled={type !== null}
          control={
            <Switch
              size="small"
              checked={rowKind(address) === "events"}
              onChange={(_event, isOn) => onChange({ rows: isOn ? "events" : "calls" })}
            />
          }
          label={t("logs.call.singleEvents")}
        />
        <FormControlLabel
          control={
            <Switch
              size="small"
              checked={address.ownReads === "shown"}
              onChange={(_event, isOn) => onChange({ ownReads: isOn ? "shown" : "hidden" })}
            />
          }
          label={t("logs.ownReads.label")}
        />
      </Stack>
      {range.kind === "custom" && <CustomRange range={range} onApply={(next) => onChange({ range: next })} />}
      {FILTER_CHIPS.map(({ name, shown, remove }) => {
        const id = address[name];
        return (
          id !== null && (
            <Box key={name}>
              <FilterChip
                text={t(shown, { id })}
                removeLabel={t(remove)}
                onRemove={() => onChange({ [name]: NO_FILTERS[name] })}
              />
            </Box>
          )
        );
      })}
    </Stack>
  );
}
