import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import Box from "@mui/material/Box";
import NativeSelect from "@mui/material/NativeSelect";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId } from "react";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";

export interface ClockSpeedSelectProps {
  /** Virtual time over real time. */
  readonly speed: number;
  readonly onChange: (speed: number) => void;
}

const SPEEDS: readonly number[] = [0.1, 0.5, 1, 2, 10, 60, 600, 3600];

export function ClockSpeedSelect({ speed, onChange }: ClockSpeedSelectProps) {
  const t = useT();
  const { locale } = useLanguage();
  const selectId = useId();
  // Calls to the API can set any other speed.
  const speeds = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].toSorted((a, b) => a - b);
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <Box component="label" htmlFor={selectId} sx={{ typography: "body2", color: "text.secondary" }}>
        {t("sandbox.clock.speed")}
      </Box>
      <NativeSelect
        value={speed}
        onChange={(event) => onChange(Number(event.target.value))}
        input={<OutlinedInput size="small" />}
        inputProps={{ id: selectId }}
        IconComponent={KeyboardArrowDownRounded}
        sx={{ minWidth: 104, "& .MuiNativeSelect-icon": { fontSize: 18 } }}
      >
        {speeds.map((each) => (
          <option key={each} value={each}>
            {t("sandbox.clock.speedOf", { speed: formatNumber(each, locale) })}
          </option>
        ))}
      </NativeSelect>
    </Box>
  );
}
