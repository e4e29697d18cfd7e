import type { ReactNode } from "react";
import type { PrincipalDirectory } from "@/api/identity/principal-queries";
import { readPrincipal } from "@/entities/principal/principal-words";
import { columnTimeFormat } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { toRfc3339 } from "@/lib/epoch";
import type { VirtualGridColumn } from "@/ui/table/VirtualGridRow";
import type { LogLine } from "@/features/logs/calls/log-lines";
import { signInType } from "@/features/logs/calls/sign-in-type";
import type { ColumnChoice } from "./column-choice";
import { type LogColumnId, MAIN_COLUMN } from "./log-column-ids";
import { SummaryCell } from "@/features/logs/calls/SummaryCell";
import { typeWord } from "@/features/logs/entry-words";
import { OutcomeMark } from "@/features/logs/OutcomeMark";
import { Value } from "@/features/logs/search/Value";

export interface LogColumnWords {
  readonly t: Translate;
  readonly locale: string;
  readonly timeZone: string;
  /** By whom the ids of entries get names. */
  readonly principals: PrincipalDirectory | undefined;
}

interface LogColumn {
  readonly header: (words: LogColumnWords) => string;
  /** None for the one that takes what is left. */
  readonly widthRem?: number;
  readonly cell: (words: LogColumnWords) => (line: LogLine) => ReactNode;
}

const LOG_COLUMNS: Readonly<Record<LogColumnId, LogColumn>> = {
  time: {
    header: ({ t, timeZone }) => t("logs.table.time", { zone: timeZone }),
    widthRem: 10.75,
    cell: timeCell,
  },
  who: {
    header: ({ t }) => t("logs.field.who"),
    widthRem: 11,
    cell: (words) => (line) => <Who line={line} words={words} />,
  },
  what: { header: ({ t }) => t("logs.table.summary"), cell: () => (line) => <SummaryCell line={line} /> },
  outcome: {
    header: ({ t }) => t("logs.table.outcome"),
    widthRem: 8.5,
    cell: () => outcomeCell,
  },
  region: {
    header: ({ t }) => t("logs.filter.region"),
    widthRem: 4.5,
    cell:
      () =>
      ({ row: { region } }) => (
        <span data-field="region" data-value={region}>
          {region.toUpperCase()}
        </span>
      ),
  },
  ip: {
    header: ({ t }) => t("logs.table.clientIp"),
    widthRem: 9,
    cell:
      () =>
      ({ row }) => <Value field="ip" value={row.entry.client_ip} />,
  },
  type: { header: ({ t }) => t("logs.table.type"), widthRem: 8.5, cell: typeCell },
  agent: {
    header: ({ t }) => t("logs.field.agent"),
    widthRem: 12,
    cell:
      () =>
      ({ row }) => <Value field="agent" value={row.entry.user_agent} />,
  },
  trace: {
    header: ({ t }) => t("logs.field.trace"),
    widthRem: 12,
    cell:
      () =>
      ({ row }) => <Value field="trace" value={row.entry.trace_id} />,
  },
};

export function logColumn(
  id: LogColumnId,
  words: LogColumnWords,
  widthsPx: ColumnChoice["widthsPx"],
): VirtualGridColumn<LogLine> {
  const { header, cell } = LOG_COLUMNS[id];
  return {
    id,
    header: header(words),
    cell: cell(words),
    widthPx: id === MAIN_COLUMN ? undefined : columnWidthPx(id, widthsPx),
  };
}

export function columnName(id: LogColumnId, t: Translate): string {
  return id === "time"
    ? t("logs.field.time")
    : LOG_COLUMNS[id].header({ t, locale: "", timeZone: "", principals: undefined });
}

/** As chosen; otherwise so wide that what is usual fits, by the reader's size of text. */
export function columnWidthPx(id: LogColumnId, widthsPx: ColumnChoice["widthsPx"]): number {
  return widthsPx[id] ?? (LOG_COLUMNS[id].widthRem ?? 0) * remPx();
}

function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** All in one, on a phone: a line for each thing. */
export function narrowColumn(words: LogColumnWords, regions: "one" | "several"): VirtualGridColumn<LogLine> {
  const { t, timeZone } = words;
  const time = timeCell(words);
  return {
    id: "entry",
    header: `${t("logs.table.entry")} · ${t("logs.table.time", { zone: timeZone })}`,
    cell: (line) => (
      <>
        <div data-quiet="small">
          {time(line)}
          {regions === "several" && ` · ${line.row.region.toUpperCase()}`}
          {" · "}
          <Who line={line} words={words} />
        </div>
        <div>
          <SummaryCell line={line} />
        </div>
        <div>{outcomeCell(line)}</div>
      </>
    ),
  };
}

function timeCell({ locale, timeZone }: LogColumnWords) {
  const format = columnTimeFormat(locale, timeZone);
  return ({ row: { at } }: LogLine) => <time dateTime={toRfc3339(at)}>{format(at)}</time>;
}

function outcomeCell({ row, call }: LogLine) {
  return <OutcomeMark entry={(call?.outcome ?? row).entry} />;
}

function typeCell({ t }: LogColumnWords) {
  return ({ row, isOpen, call }: LogLine) =>
    isOpen === null || call === null ? (
      <span data-field="type" data-value={row.entry.type}>
        {typeWord(row.entry, t)}
      </span>
    ) : (
      t("logs.call.events", { count: call.events.length })
    );
}

interface WhoProps {
  readonly line: LogLine;
  readonly words: LogColumnWords;
}

/** By name, where there is one, and with the kind of token where the call has a sign-in. */
function Who({ line: { row, call }, words: { t, principals } }: WhoProps) {
  const id = row.entry.principal_id;
  if (!id) {
    return <span data-quiet>{t("logs.table.unknown")}</span>;
  }
  const reading = readPrincipal(principals, id);
  const token = signInType(call?.events ?? [row]);
  return (
    <>
      {reading.kind === "known" ? (
        <span translate="no" data-field="who" data-value={id}>
          {reading.principal.name}
        </span>
      ) : (
        <Value field="who" value={id} />
      )}
      {token !== null && (
        <>
          {" "}
          <Value field="signin" value={token} />
        </>
      )}
    </>
  );
}
