import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useMemo } from "react";
import { columnTimeFormat } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { toRfc3339 } from "@/lib/epoch";
import { VirtualGrid } from "@/ui/table/VirtualGrid";
import type { VirtualGridColumn } from "@/ui/table/VirtualGridRow";
import { summaryOf, typeWord } from "@/features/logs/entry-words";
import type { LogRow } from "./log-rows";
import { OutcomeMark } from "@/features/logs/OutcomeMark";

export interface LogsTableProps {
  readonly rows: readonly LogRow[];
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

export function LogsTable({ rows, regions, openKey, hasMore, onOpen, onNearEnd }: LogsTableProps) {
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
  return (
    <VirtualGrid
      label={t("logs.table.label")}
      columns={columns}
      rows={rows}
      rowId={rowKey}
      onRowActivate={onOpen}
      selectedRowId={openKey}
      rowHeightRem={ROW_HEIGHTS_REM[width]}
      hasMore={hasMore}
      onNearEnd={onNearEnd}
    />
  );
}

function rowKey({ key }: LogRow): string {
  return key;
}

function logColumns(
  t: Translate,
  locale: string,
  timeZone: string,
  width: Width,
  regions: LogsTableProps["regions"],
): readonly VirtualGridColumn<LogRow>[] {
  const format = columnTimeFormat(locale, timeZone);
  const time = ({ at }: LogRow) => <time dateTime={toRfc3339(at)}>{format(at)}</time>;
  const summary = ({ entry }: LogRow) => <Mono text={summaryOf(entry)} />;
  if (width === "narrow") {
    return [
      {
        id: "entry",
        header: `${t("logs.table.entry")} · ${t("logs.table.time", { zone: timeZone })}`,
        cell: (row) => (
          <Box sx={{ display: "grid", gap: 0.25, minWidth: 0 }}>
            <Box sx={{ color: "text.secondary", typography: "caption" }}>
              {time(row)} · {typeWord(row.entry, t)}
              {regions === "several" && ` · ${row.region.toUpperCase()}`}
            </Box>
            <Box sx={{ overflow: "hidden", textOverflow: "ellipsis" }}>{summary(row)}</Box>
            <div>
              <OutcomeMark entry={row.entry} />
            </div>
          </Box>
        ),
      },
    ];
  }
  const principal = ({ entry }: LogRow) =>
    entry.principal_id ? (
      <Mono text={entry.principal_id} />
    ) : (
      <Box component="span" sx={{ color: "text.secondary" }}>
        {t("logs.table.unknown")}
      </Box>
    );
  const all: readonly VirtualGridColumn<LogRow>[] = [
    { id: "time", header: t("logs.table.time", { zone: timeZone }), cell: time, width: "12rem" },
    {
      id: "type",
      header: t("logs.table.type"),
      cell: ({ entry }) => typeWord(entry, t),
      width: "10.25rem",
    },
    { id: "summary", header: t("logs.table.summary"), cell: summary },
    {
      id: "outcome",
      header: t("logs.table.outcome"),
      cell: ({ entry }) => <OutcomeMark entry={entry} />,
      width: "11rem",
    },
    {
      id: "region",
      header: t("logs.filter.region"),
      cell: ({ region }) => region.toUpperCase(),
      width: "6rem",
    },
    { id: "principal", header: t("logs.table.principal"), cell: principal, width: "9rem" },
    {
      id: "client",
      header: t("logs.table.clientIp"),
      cell: ({ entry }) => <Mono text={entry.client_ip ?? ""} />,
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
