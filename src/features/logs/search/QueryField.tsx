import SearchRounded from "@mui/icons-material/SearchRounded";
import Box from "@mui/material/Box";
import InputAdornment from "@mui/material/InputAdornment";
import OutlinedInput from "@mui/material/OutlinedInput";
import { useId } from "react";
import { useT } from "@/i18n/use-t";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import type { KnownValue } from "./complete-query";
import { CompletionList } from "./CompletionList";
import { parseQuery, wordProblems } from "./query";
import type { QueryFieldId } from "./query-fields";
import { useCompletions } from "./use-completions";

export interface QueryFieldProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  /** What a field can be completed with; asked when something is typed. */
  readonly valuesOf: (field: QueryFieldId) => readonly KnownValue[];
}

/** Where the query is typed: offers what can stand there, and says which of its words mean nothing. */
export function QueryField({ text, onType, valuesOf }: QueryFieldProps) {
  const t = useT();
  const { inputRef, completions, active, type, onKeyDown, take, close, point } = useCompletions({
    text,
    onType,
    valuesOf,
  });
  const listId = useId();
  const optionId = (index: number) => `${listId}-${index}`;
  const isOffering = completions.length > 0;
  const problemId = useId();
  const problems = wordProblems(parseQuery(text));
  const hasProblem = problems.length > 0;
  return (
    <Box sx={{ flex: "1 1 320px", minWidth: 0, position: "relative" }}>
      <OutlinedInput
        fullWidth
        inputRef={inputRef}
        type="search"
        value={text}
        error={hasProblem}
        onChange={({ target }) => type(target.value, target.selectionStart ?? target.value.length)}
        onKeyDown={onKeyDown}
        onBlur={close}
        placeholder={t("logs.search.example")}
        inputProps={{
          role: "combobox",
          "aria-label": t("logs.search.label"),
          "aria-autocomplete": "list",
          "aria-expanded": isOffering,
          "aria-controls": isOffering ? listId : undefined,
          "aria-activedescendant": active === null ? undefined : optionId(active),
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
      {isOffering && (
        <CompletionList
          id={listId}
          completions={completions}
          active={active}
          optionId={optionId}
          onPoint={point}
          onTake={take}
        />
      )}
      <VisuallyHidden element="output">
        {isOffering ? t("ui.command.found", { count: completions.length }) : ""}
      </VisuallyHidden>
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
