import SearchRounded from "@mui/icons-material/SearchRounded";
import InputAdornment from "@mui/material/InputAdornment";
import OutlinedInput from "@mui/material/OutlinedInput";
import { type RefObject, useState } from "react";
import { useT } from "@/i18n/use-t";

export interface ReceiverSearchProps {
  /** What is applied, from the address. */
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
}

/** During typing, the field keeps its own text: the address follows a moment later and would move the cursor. */
export function ReceiverSearch({ query, onQueryChange, inputRef }: ReceiverSearchProps) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <OutlinedInput
      type="search"
      inputRef={inputRef}
      value={typed ?? query}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        onQueryChange(target.value);
      }}
      placeholder={t("sandbox.receivers.find")}
      inputProps={{ "aria-label": t("sandbox.receivers.find"), spellCheck: false }}
      startAdornment={
        <InputAdornment position="start">
          <SearchRounded aria-hidden sx={{ fontSize: 18 }} />
        </InputAdornment>
      }
      sx={{ width: { xs: "100%", sm: 280 }, pl: 1.25, "& input": { pl: 0 } }}
    />
  );
}
