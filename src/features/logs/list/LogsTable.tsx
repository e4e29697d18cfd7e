import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useCallback, useMemo, useState } from "react";
import { columnTimeFormat } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { toRfc3339 } from "@/lib/epoch";
import { VirtualGrid } from "@/ui/table/VirtualGrid";
import type { RowNesting, VirtualGridColumn } from "@/ui/table/VirtualGridRow";
import type { Call } from "@/features/logs/calls/group-calls";
import { type LogLine, logLines } from "@/features/logs/calls/log-lines";
import { SummaryCell } from "@/features/logs/calls/SummaryCell";
import { typeWord } from "@/features/logs/entry-words";
import type { RowKind } from "@/features/logs/logs-address";
import type { LogRow } from "./log-rows";
import { OutcomeMark } from "@/features/logs/OutcomeMark";

export interface LogsTableProps {
  readonly calls: readonly Call[];
  readonly kind: RowKind;
  /** Where they come from several, each says from which. */
  readonly regions: "one" | "several";
  readonly openKey: string | null;
  readonly hasMore: boolean;
  readonly onOpen: (row: LogRow) => void;
  readonly onNearEnd: () => void;
}

/** As many columns as there is room for; on a phone one, with a line for each thing. */
type Width = "narrow" | "medium" | "wide";

const ROW_HEIGHTS_REM: Readonly<Record<Width, number>> = { narrow: 5.25, medium: 2.5, wide: 2.25 };

export function LogsTable({ calls, kind, regions, openKey, hasMore, onOpen, onNearEnd }: LogsTableProps) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const isWide = useMediaQuery("(min-width: 1200px)", { noSsr: true });
  const isMedium = useMediaQuery("(min-width: 700px)", { noSsr: true });
  const width = isWide ? "wide" : isMedium ? "medium" : "narrow";
  const columns = useMemo(
    () => logColumns(t, locale, timeZone, width, regions),
    [t, locale, timeZone, width, regions],
  );
  const [openCalls, setOpenCalls] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => logLines(calls, openCalls), [calls, openCalls]);
  const activate = useCallback(
    ({ key, row, isOpen }: LogLine) => {
      if (isOpen === null) onOpen(row);
      else setOpenCalls((open) => (isOpen ? without(open, key) : new Set([...open, key])));
    },
    [onOpen],
  );
  return (
    <VirtualGrid
      label={t("logs.table.label")}
      columns={columns}
      rows={lines}
      rowId={lineKey}
      {...(kind === "calls" && { nesting: lineNesting })}
      onRowActivate={activate}
      selectedRowId={openKey}
      rowHeightRem={ROW_HEIGHTS_REM[width]}
      hasMore={hasMore}
      onNearEnd={onNearEnd}
    />
  );
}

function lineKey({ key }: LogLine): string {
  return key;
}

function lineNesting({ level, isOpen }: LogLine): RowNesting {
  return { level, isOpen };
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((each) => each !== key));
}

function logColumns(
  t: Translate,
  locale: string,
  timeZone: string,
  width: Width,
  regions: LogsTableProps["regions"],
): readonly VirtualGridColumn<LogLine>[] {
  const format = columnTimeFormat(locale, timeZone);
  const time = ({ row: { at } }: LogLine) => <time dateTime={toRfc3339(at)}>{format(at)}</time>;
  const summary = (line: LogLine) => <SummaryCell line={line} />;
  const outcome = ({ row, call }: LogLine) => <OutcomeMark entry={(call?.outcome ?? row).entry} />;
  const type = ({ row, isOpen, call }: LogLine) =>
    isOpen === null || call === null
      ? typeWord(row.entry, t)
      : t("logs.call.events", { count: call.events.length });
  if (width === "narrow") {
    return [
      {
        id: "entry",
        header: `${t("logs.table.entry")} · ${t("logs.table.time", { zone: timeZone })}`,
        cell: (line) => (
          <Box sx={{ display: "grid", gap: 0.25, minWidth: 0 }}>
            <Box sx={{ color: "text.secondary", typography: "caption" }}>
              {time(line)} · {type(line)}
              {regions === "several" && ` · ${line.row.region.toUpperCase()}`}
            </Box>
            <Box sx={{ overflow: "hidden", textOverflow: "ellipsis" }}>{summary(line)}</Box>
            <div>{outcome(line)}</div>
          </Box>
        ),
      },
    ];
  }
  const principal = ({ row: { entry } }: LogLine) =>
    entry.principal_id ? (
      <Mono text={entry.principal_id} />
    ) : (
      <Box component="span" sx={{ color: "text.secondary" }}>
        {t("logs.table.unknown")}
      </Box>
    );
  const all: readonly VirtualGridColumn<LogLine>[] = [
    { id: "time", header: t("logs.table.time", { zone: timeZone }), cell: time, width: "12rem" },
    {
      id: "type",
      header: t("logs.table.type"),
      cell: type,
      width: "10.25rem",
    },
    { id: "summary", header: t("logs.table.summary"), cell: summary },
    {
      id: "outcome",
      header: t("logs.table.outcome"),
      cell: outcome,
      width: "11rem",
    },
    {
      id: "region",
      header: t("logs.filter.region"),
      cell: ({ row }) => row.region.toUpperCase(),
      width: "6rem",
    },
    { id: "principal", header: t("logs.table.principal"), cell: principal, width: "9rem" },
    {
      id: "client",
      header: t("logs.table.clientIp"),
      cell: ({ row }) => <Mono text={row.entry.client_ip ?? ""} />,
      width: "9rem",
    },
  ];
  const seen = all.filter(({ id }) => id !== "region" || regions === "several");
  return width === "wide"
    ? seen
    : seen.filter(({ id }) => ["time", "summary", "outcome", "region"].includes(id));
}

/** The log's own words: never translated, and never taken for markup. */
function Mono({ text }: { readonly text: string }) {
  return <code translate="no">{text}</code>;
}
