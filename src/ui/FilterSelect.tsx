import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import Box from "@mui/material/Box";
import NativeSelect from "@mui/material/NativeSelect";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId } from "react";

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

export interface FilterSelectProps {
  readonly label: string;
  /** Of the first option, which restricts nothing. */
  readonly allLabel: string;
  readonly options: readonly FilterOption[];
  /** `""` for all; one that is not among the options counts as that. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Restricts a list to one of a handful of values. */
export function FilterSelect({ label, allLabel, options, value, onChange }: FilterSelectProps) {
  const selectId = useId();
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <Box component="label" htmlFor={selectId} sx={{ typography: "body2", color: "text.secondary" }}>
        {label}
      </Box>
      <NativeSelect
        value={options.some((option) => option.value === value) ? value : ""}
        onChange={(event) => onChange(event.target.value)}
        input={<OutlinedInput size="small" />}
        inputProps={{ id: selectId }}
        IconComponent={KeyboardArrowDownRounded}
        sx={{ minWidth: 150, "& .MuiNativeSelect-icon": { fontSize: 18 } }}
      >
        <option value="">{allLabel}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </Box>
  );
}
