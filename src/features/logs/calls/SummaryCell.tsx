import ChevronRightRounded from "@mui/icons-material/ChevronRightRounded";
import Box from "@mui/material/Box";
import { Fragment } from "react";
import { useT } from "@/i18n/use-t";
import { deedOf } from "@/features/logs/entry-words";
import { Value } from "@/features/logs/search/Value";
import type { LogLine } from "./log-lines";

export interface SummaryCellProps {
  readonly line: LogLine;
}

/** What happened; of a call also what is missing of it, and that it can be opened. */
export function SummaryCell({ line: { row, call, level, isOpen } }: SummaryCellProps) {
  const t = useT();
  const missing = call?.missing ?? [];
  return (
    <>
      {isOpen !== null && (
        <ChevronRightRounded
          aria-hidden
          sx={{ fontSize: 16, mr: 0.5, verticalAlign: "-3px", transform: isOpen ? "rotate(90deg)" : "none" }}
        />
      )}
      {/* The log's own words: never translated, and never taken for markup. */}
      <Box component="code" translate="no" sx={{ pl: level === 2 ? 2.5 : 0 }}>
        {deedOf(row.entry).map(({ text, field, value = text }, index) => (
          <Fragment key={field ?? text}>
            {index > 0 && !text.startsWith("?") && " "}
            {field === undefined ? text : <Value field={field} value={value} text={text} />}
          </Fragment>
        ))}
      </Box>
      {missing.length > 0 && (
        <Box component="span" sx={{ color: "text.secondary" }}>
          {" · "}
          {t("logs.call.incomplete", { parts: missing.map((part) => t(`logs.call.${part}`)).join(", ") })}
        </Box>
      )}
    </>
  );
}
