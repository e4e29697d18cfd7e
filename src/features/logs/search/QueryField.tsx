import SearchRounded from "@mui/icons-material/SearchRounded";
import Box from "@mui/material/Box";
import InputAdornment from "@mui/material/InputAdornment";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId } from "react";
import { useT } from "@/i18n/use-t";
import { parseQuery, wordProblems } from "./query";

export interface QueryFieldProps {
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** Where the query is typed; says which of its words mean nothing. */
export function QueryField({ text, onType }: QueryFieldProps) {
  const t = useT();
  const problemId = useId();
  const problems = wordProblems(parseQuery(text));
  const hasProblem = problems.length > 0;
  return (
    <Box sx={{ flex: "1 1 320px", minWidth: 0 }}>
      <OutlinedInput
        fullWidth
        type="search"
        value={text}
        error={hasProblem}
        onChange={({ target }) => onType(target.value)}
        placeholder={t("logs.search.example")}
        inputProps={{
          "aria-label": t("logs.search.label"),
          "aria-describedby": hasProblem ? problemId : undefined,
          spellCheck: false,
          autoCapitalize: "none",
          autoComplete: "off",
        }}
        startAdornment={
          <InputAdornment position="start">
            <SearchRounded aria-hidden sx={{ fontSize: 18 }} />
          </InputAdornment>
        }
        sx={{ pl: 1.25, "& input": { pl: 0 } }}
      />
      {hasProblem && (
        <Box id={problemId} sx={{ typography: "caption", color: "error.main", mt: 0.5 }}>
          {problems
            .map(({ field, value, words }) =>
              t("logs.search.unknownWord", { field, value, words: words.join(", ") }),
            )
            .join(" ")}
        </Box>
      )}
    </Box>
  );
}
