import Box from "@mui/material/Box";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useCallback, useMemo, useState } from "react";
import { usePrincipals } from "@/entities/principal/use-principals";
import { useTimeZone } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { VirtualGrid } from "@/ui/table/VirtualGrid";
import type { RowNesting, VirtualGridColumn } from "@/ui/table/VirtualGridRow";
import type { Call } from "@/features/logs/calls/group-calls";
import { type LogLine, logLines } from "@/features/logs/calls/log-lines";
import type { RowKind } from "@/features/logs/logs-address";
import { ValueActions } from "@/features/logs/search/ValueActions";
import { logColumn, narrowColumn } from "@/features/logs/columns/log-columns";
import { LOG_COLUMN_IDS } from "@/features/logs/columns/log-column-ids";
import type { Columns } from "@/features/logs/columns/use-columns";
import type { LogRow } from "./log-rows";

export interface LogsTableProps {
  readonly calls: readonly Call[];
  readonly kind: RowKind;
  /** Where they come from several, each says from which. */
  readonly regions: "one" | "several";
  readonly columns: Columns;
  readonly openKey: string | null;
  readonly hasMore: boolean;
  readonly onOpen: (row: LogRow) => void;
  /** A key led to a row while an entry is open beside the list. */
  readonly onReach: ((row: LogRow) => void) | undefined;
  readonly onScroll: (isAtTop: boolean) => void;
  readonly onNearEnd: () => void;
}

const ROW_HEIGHT_REM = 1.875;
/** On a phone, a row has a line for each thing. */
const NARROW_ROW_HEIGHT_REM = 5.25;

/** What cells hold is plain elements, styled from here: rows come and go by the dozen while the list is scrolled. */
const CELLS_SX = {
  "& td [data-quiet]": { color: "text.secondary" },
  "& td [data-quiet='small']": { typography: "caption" },
  "& td > div": { overflow: "hidden", textOverflow: "ellipsis", my: 0.25 },
  "& td svg[data-open]": {
    width: 16,
    height: 16,
    mr: 0.5,
    verticalAlign: "-3px",
    fill: "none",
    stroke: "currentcolor",
    strokeWidth: 2,
    strokeLinecap: "round",
    strokeLinejoin: "round",
    "&[data-open='true']": { transform: "rotate(90deg)" },
  },
} as const;

export function LogsTable({
  calls,
  kind,
  regions,
  columns,
  openKey,
  hasMore,
  onOpen,
  onReach,
  onScroll,
  onNearEnd,
}: LogsTableProps) {
  const t = useT();
  const { locale } = useLanguage();
  const timeZone = useTimeZone();
  const isMedium = useMediaQuery("(min-width: 700px)", { noSsr: true });
  const principals = usePrincipals();
  const { shown, widthsPx } = columns;
  const gridColumns = useMemo((): readonly VirtualGridColumn<LogLine>[] => {
    const words = { t, locale, timeZone, principals };
    if (!isMedium) return [narrowColumn(words, regions)];
    return shown
      .filter((id) => id !== "region" || regions === "several")
      .map((id) => logColumn(id, words, widthsPx));
  }, [t, locale, timeZone, principals, isMedium, shown, widthsPx, regions]);
  const [openCalls, setOpenCalls] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => logLines(calls, openCalls), [calls, openCalls]);
  const selectedIndex = useMemo(() => (openKey === null ? null : lines.indexOf(openKey)), [lines, openKey]);
  const activate = useCallback(
    ({ row, call, isOpen }: LogLine) => {
      if (call === null || isOpen === null) onOpen(row);
      else setOpenCalls((open) => (isOpen ? without(open, call.key) : new Set([...open, call.key])));
    },
    [onOpen],
  );
  const reach = onReach && (({ row }: LogLine) => onReach(row));
  const resize = (name: string, widthPx: number) => {
    const id = LOG_COLUMN_IDS.find((each) => each === name);
    if (id !== undefined) columns.resize(id, widthPx);
  };
  return (
    <ValueActions>
      <Box sx={CELLS_SX}>
        <VirtualGrid
          label={t("logs.table.label")}
          columns={gridColumns}
          {...(isMedium && { onColumnResize: resize })}
          rowCount={lines.count}
          rowAt={lines.at}
          {...(kind === "calls" && { nesting: lineNesting })}
          onRowActivate={activate}
          onRowReach={reach}
          selectedIndex={selectedIndex}
          rowHeightRem={isMedium ? ROW_HEIGHT_REM : NARROW_ROW_HEIGHT_REM}
          hasMore={hasMore}
          onScroll={onScroll}
          onNearEnd={onNearEnd}
        />
      </Box>
    </ValueActions>
  );
}

function lineNesting({ level, isOpen }: LogLine): RowNesting {
  return { level, isOpen };
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((each) => each !== key));
}
