import SearchRounded from "@mui/icons-material/SearchRounded";
import InputAdornment from "@mui/material/InputAdornment";
import OutlinedInput from "@mui/material/OutlinedInput";
import { type RefObject, useState } from "react";

export interface SearchFieldProps {
  /** What is looked for in what; the field's accessible name as well. */
  readonly label: string;
  /** What is applied, from the address. */
  readonly query: string;
  readonly onQueryChange: (query: string) => void;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

/** During typing, the field keeps its own text: the address follows a moment later and would move the cursor. */
export function SearchField({ label, query, onQueryChange, inputRef }: SearchFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <OutlinedInput
      type="search"
      {...(inputRef && { inputRef })}
      value={typed ?? query}
      onBlur={() => setTyped(null)}
      onChange={({ target }) => {
        setTyped(target.value);
        onQueryChange(target.value);
      }}
      placeholder={label}
      inputProps={{ "aria-label": label, spellCheck: false }}
      startAdornment={
        <InputAdornment position="start">
          <SearchRounded aria-hidden sx={{ fontSize: 18 }} />
        </InputAdornment>
      }
      sx={{ width: { xs: "100%", sm: 280 }, pl: 1.25, "& input": { pl: 0 } }}
    />
  );
}
