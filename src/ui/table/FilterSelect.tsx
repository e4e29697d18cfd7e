import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import Box from "@mui/material/Box";
import NativeSelect from "@mui/material/NativeSelect";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId } from "react";

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

export interface FilterOptionGroup {
  readonly label: string;
  readonly options: readonly FilterOption[];
}

export interface FilterSelectProps {
  readonly label: string;
  /** Of a first option that restricts nothing; its value is `""`. Left out where one has to be chosen. */
  readonly allLabel?: string;
  readonly options: readonly (FilterOption | FilterOptionGroup)[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Restricts a list to one of a handful of values. */
export function FilterSelect({ label, allLabel, options, value, onChange }: FilterSelectProps) {
  const selectId = useId();
  const all = options.flatMap((each) => ("options" in each ? each.options : [each]));
  // What the address asks for may be gone from the list, or not be there yet; its id is better than a wrong choice.
  const isListed = value === "" || all.some((option) => option.value === value);
  return (
    <Box sx={{ display: "grid", gap: 0.5, flex: { xs: "1 1 140px", sm: "0 1 auto" }, minWidth: 0 }}>
      <Box component="label" htmlFor={selectId} sx={{ typography: "caption", color: "text.secondary" }}>
        {label}
      </Box>
      <NativeSelect
        value={value}
        onChange={(event) => onChange(event.target.value)}
        input={<OutlinedInput size="small" />}
        inputProps={{ id: selectId }}
        IconComponent={KeyboardArrowDownRounded}
        sx={{ minWidth: { sm: 160 }, maxWidth: { sm: 260 }, "& .MuiNativeSelect-icon": { fontSize: 18 } }}
      >
        {allLabel !== undefined && <option value="">{allLabel}</option>}
        {!isListed && <option value={value}>{value}</option>}
        {options.map((each) =>
          "options" in each ? (
            <optgroup key={each.label} label={each.label}>
              {each.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(each)
          ),
        )}
      </NativeSelect>
    </Box>
  );
}

function renderOption({ value, label }: FilterOption) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
