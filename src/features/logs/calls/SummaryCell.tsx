import { Fragment } from "react";
import { useT } from "@/i18n/use-t";
import { deedOf } from "@/features/logs/entry-words";
import { Value } from "@/features/logs/search/Value";
import type { LogLine } from "./log-lines";

export interface SummaryCellProps {
  readonly line: LogLine;
}

const EVENT_INDENT = { paddingInlineStart: 20 };

/** What happened; of a call also what is missing of it, and that it can be opened. Styled by the table. */
export function SummaryCell({ line: { row, call, level, isOpen } }: SummaryCellProps) {
  const t = useT();
  const missing = call?.missing ?? [];
  return (
    <>
      {isOpen !== null && (
        <svg aria-hidden viewBox="0 0 24 24" data-open={isOpen}>
          <path d="M9 6l6 6-6 6" />
        </svg>
      )}
      {/* The log's own words: never translated, and never taken for markup. */}
      <code translate="no" style={level === 2 ? EVENT_INDENT : undefined}>
        {deedOf(row.entry).map(({ text, field, value = text }, index) => (
          <Fragment key={field ?? text}>
            {index > 0 && !text.startsWith("?") && " "}
            {field === undefined ? text : <Value field={field} value={value} text={text} />}
          </Fragment>
        ))}
      </code>
      {missing.length > 0 && (
        <span data-quiet>
          {" · "}
          {t("logs.call.incomplete", { parts: missing.map((part) => t(`logs.call.${part}`)).join(", ") })}
        </span>
      )}
    </>
  );
}
