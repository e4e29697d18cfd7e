import FormControlLabel from "@mui/material/FormControlLabel";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import { memo } from "react";
import { REGIONS } from "@/audit-log/region";
import { viewerTimeZone } from "@/i18n/format";
import { chooseZone, useZoneChoice } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import type { EpochMs } from "@/lib/epoch";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { CustomRange } from "./CustomRange";
import { type LogsAddress, RANGE_PRESETS, regionsOf, rowKind } from "@/features/logs/logs-address";
import { parseQuery, withFieldValue } from "@/features/logs/search/query";
import { QueryField, type QueryFieldProps } from "@/features/logs/search/QueryField";

export interface LogsFiltersProps {
  readonly address: LogsAddress;
  /** The bounds of what is shown now: where a custom range begins. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onChange: (change: Partial<LogsAddress>) => void;
  /** What a field of the query can be completed with. Keep it stable. */
  readonly valuesOf: QueryFieldProps["valuesOf"];
}

// It is the same while pages of entries come.
export const LogsFilters = memo(
  ({ address, from, to, text, onType, onChange, valuesOf }: LogsFiltersProps) => {
    const t = useT();
    const { range } = address;
    const query = parseQuery(text);
    const regions = regionsOf(query);
    const zone = useZoneChoice();
    return (
      <Stack component="search" aria-label={t("logs.filter.label")} spacing={1.5}>
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1.5, alignItems: "flex-end" }}>
          <FilterSelect
            label={t("logs.filter.region")}
            // Several are told as they are; they have been typed.
            value={regions.length === REGIONS.length ? "" : regions.join(", ")}
            allLabel={t("logs.filter.allRegions")}
            options={REGIONS.map((each) => ({ value: each, label: t(`ui.region.${each}`) }))}
            onChange={(value) =>
              onChange({ text: withFieldValue(text, "region", value === "" ? null : value) })
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
              onChange({ range: preset ? { kind: "recent", preset } : { kind: "custom", from, to } });
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
          <QueryField text={text} onType={onType} valuesOf={valuesOf} />
        </Stack>
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", columnGap: 2 }}>
          <FormControlLabel
            disabled={rowKind(query, { rows: "calls" }) === "events"}
            control={
              <Switch
                checked={rowKind(query, address) === "events"}
                onChange={(_event, isOn) => onChange({ rows: isOn ? "events" : "calls" })}
              />
            }
            label={t("logs.call.singleEvents")}
          />
          <FormControlLabel
            control={
              <Switch
                checked={address.ownReads === "shown"}
                onChange={(_event, isOn) => onChange({ ownReads: isOn ? "shown" : "hidden" })}
              />
            }
            label={t("logs.ownReads.label")}
          />
        </Stack>
        {range.kind === "custom" && (
          <CustomRange range={range} onApply={(next) => onChange({ range: next })} />
        )}
      </Stack>
    );
  },
);
