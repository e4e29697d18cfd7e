import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import Box from "@mui/material/Box";
import NativeSelect from "@mui/material/NativeSelect";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId } from "react";
import { DELIVERY_STATES, type DeliveryState } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { STATE_WORDS } from "./attempt-words";

export interface DeliveryStateFilterProps {
  /** Null for all states. */
  readonly value: DeliveryState | null;
  readonly onChange: (state: DeliveryState | null) => void;
}

export function DeliveryStateFilter({ value, onChange }: DeliveryStateFilterProps) {
  const t = useT();
  const selectId = useId();
  return (
    <Box sx={{ display: "flex", alignItems: "center", gap: 1 }}>
      <Box component="label" htmlFor={selectId} sx={{ typography: "body2", color: "text.secondary" }}>
        {t("deliveries.filter.state")}
      </Box>
      <NativeSelect
        value={value ?? ""}
        onChange={(event) => {
          const word = event.target.value;
          onChange(DELIVERY_STATES.find((state) => state === word) ?? null);
        }}
        input={<OutlinedInput size="small" />}
        inputProps={{ id: selectId }}
        IconComponent={KeyboardArrowDownRounded}
        sx={{ minWidth: 150, "& .MuiNativeSelect-icon": { fontSize: 18 } }}
      >
        <option value="">{t("deliveries.filter.all")}</option>
        {DELIVERY_STATES.map((state) => (
          <option key={state} value={state}>
            {t(STATE_WORDS[state].key)}
          </option>
        ))}
      </NativeSelect>
    </Box>
  );
}
