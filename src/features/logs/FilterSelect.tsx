import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import Box from "@mui/material/Box";
import NativeSelect from "@mui/material/NativeSelect";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId } from "react";

export interface FilterSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

export function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  const selectId = useId();
  return (
    <Box sx={{ display: "grid", gap: 0.5, minWidth: 0, flex: { xs: "1 1 140px", sm: "0 0 auto" } }}>
      <Box component="label" htmlFor={selectId} sx={{ typography: "caption", color: "text.secondary" }}>
        {label}
      </Box>
      <NativeSelect
        value={value}
        onChange={(event) => onChange(event.target.value)}
        input={<OutlinedInput />}
        inputProps={{ id: selectId }}
        IconComponent={KeyboardArrowDownRounded}
        sx={{ minWidth: { sm: 170 }, "& .MuiNativeSelect-icon": { fontSize: 18 } }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </Box>
  );
}
