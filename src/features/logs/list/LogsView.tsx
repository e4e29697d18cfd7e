import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import useMediaQuery from "@mui/material/useMediaQuery";
import { type KeyboardEvent, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { PrincipalNote } from "@/entities/principal/PrincipalNote";
import { useT } from "@/i18n/use-t";
import { lazyOverlay } from "@/ui/overlay/lazy-overlay";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { useAddressParams } from "@/ui/layout/use-address-params";
import { BESIDE_QUERY, EntryBeside, EntryDrawer } from "@/features/logs/entry/EntryDrawer";
import { rowsOf } from "@/features/logs/calls/group-calls";
import type { LogRow } from "./log-rows";
import { type LogsAddress, readAddress, withAddress } from "@/features/logs/logs-address";
import { LogsFilters } from "@/features/logs/filters/LogsFilters";
import { ColumnChooser } from "./ColumnChooser";
import { useColumns } from "./use-columns";
import { LogsResult } from "./LogsResult";
import { LogsStatus } from "./LogsStatus";
import { LogsHistogram } from "@/features/logs/histogram/LogsHistogram";
import { LogsViews } from "@/features/logs/views/LogsViews";
import { RegionNotes } from "./RegionNotes";
import { useLogList } from "./use-log-list";
import { useSearchText } from "@/features/logs/filters/use-search-text";
import { WithFacets } from "@/features/logs/search/WithFacets";
import { type Term, toggleTerm } from "@/features/logs/search/query";
import { QueryContext } from "@/features/logs/search/query-context";

const ExportDialog = lazyOverlay(
  async () => (await import("@/features/logs/export/ExportDialog")).ExportDialog,
);

/** The pull API: filters, the entries that are loaded, and the details of one of them beside it. */
export function LogsView() {
  const t = useT();
  const [params, changeParams] = useAddressParams();
  const address = readAddress(params);
  const setAddress = (next: Partial<LogsAddress>, history: "replace" | "push" = "replace") =>
    changeParams((current) => withAddress(current, next), {
      replace: history === "replace",
      preventScrollReset: true,
    });
  const search = useSearchText(address.text, (text) => setAddress({ text }));
  const log = useLogList(address, search.text);
  const columns = useColumns();
  const chooserId = useId();
  const [isChoosingColumns, setIsChoosingColumns] = useState(false);
  const [isExporting, setIsExporting] = useState(false);
  const [exported, setExported] = useState<readonly LogRow[]>([]);
  const viewRef = useRef<HTMLDivElement>(null);

  const change = (next: Partial<LogsAddress>, history?: "push") => {
    if (next.text !== undefined) search.reset();
    setAddress({ text: search.text, ...next }, history);
  };
  const open = useCallback(
    ({ key }: LogRow) =>
      changeParams((current) => withAddress(current, { entryKey: key }), { preventScrollReset: true }),
    [changeParams],
  );
  const isBeside = useMediaQuery(BESIDE_QUERY, { noSsr: true });
  const isOpenBeside = isBeside && address.entryKey !== null;
  const reach = useCallback(
    ({ key }: LogRow) =>
      changeParams((current) => withAddress(current, { entryKey: key }), {
        replace: true,
        preventScrollReset: true,
      }),
    [changeParams],
  );
  const typedRef = useRef(search.text);
  useLayoutEffect(() => {
    typedRef.current = search.text;
  }, [search.text]);
  const controls = useMemo(
    () => ({
      query: log.query,
      toggle: (term: Term) =>
        changeParams((current) => withAddress(current, { text: toggleTerm(typedRef.current, term) }), {
          preventScrollReset: true,
        }),
    }),
    [log.query, changeParams],
  );
  const focusRow = () => {
    const row = viewRef.current?.querySelector<HTMLElement>("tr[tabindex='0']");
    (row ?? document.querySelector<HTMLElement>("main h1"))?.focus({ preventScroll: true });
  };

  const closeBeside = () => {
    change({ entryKey: null });
    focusRow();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event;
    if (!isOpenBeside || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === "Escape") closeBeside();
    const isTyping = target instanceof HTMLElement && target.matches("input, textarea, select");
    if (isTyping || (key !== "j" && key !== "k")) return;
    const index = log.found.calls.findIndex(({ events }) =>
      events.some((row) => row.key === address.entryKey),
    );
    const next = log.found.calls[key === "j" ? index + 1 : index - 1];
    if (index >= 0 && next !== undefined) reach(next.main);
  };
  const entryProps = {
    address,
    loaded: log.loaded,
    isListSettled: !log.isPending,
    onFormChange: (form: LogsAddress["form"]) => change({ form }),
    onShowRelated: (related: Partial<LogsAddress>) => change(related, "push"),
  };

  return (
    <QueryContext value={controls}>
      <Stack spacing={2} ref={viewRef} data-width="full">
        <LogsFilters
          address={address}
          bounds={log.selection}
          text={search.text}
          onType={search.type}
          onChange={change}
        />
        <LogsViews address={{ ...address, text: search.text }} onFollow={search.reset} />
        {log.refresh.isError && (
          <StaleNotice
            dataUpdatedAt={Math.min(...log.lists.map(({ list }) => list.dataUpdatedAt))}
            onRetry={() => log.refresh.mutate()}
          />
        )}
        <PrincipalNote />
        <RegionNotes lists={log.lists} onRetry={log.retry} />
        {!log.isPending && log.lists.some(({ list }) => list.data !== undefined) && (
          <LogsStatus
            address={address}
            log={log}
            actions={
              log.found.calls.length > 0 && (
                <>
                  <Button
                    size="small"
                    variant="outlined"
                    color="inherit"
                    aria-expanded={isChoosingColumns}
                    {...(isChoosingColumns && { "aria-controls": chooserId })}
                    onClick={() => setIsChoosingColumns(!isChoosingColumns)}
                    // A phone shows one column.
                    sx={{ "@media (max-width: 699px)": { display: "none" } }}
                  >
                    {t("logs.columns.open")}
                  </Button>
                  <Button
                    size="small"
                    variant="outlined"
                    color="inherit"
                    onClick={() => {
                      setExported(rowsOf(log.found.calls));
                      setIsExporting(true);
                    }}
                    {...ExportDialog.openerProps}
                  >
                    {t("logs.export.open")}
                  </Button>
                </>
              )
            }
          />
        )}
        {!log.isPending && log.lists.some(({ list }) => list.data !== undefined) && (
          <LogsHistogram
            key={JSON.stringify(log.selection)}
            calls={log.found.calls}
            range={log.selection}
            loadedFrom={log.coverage.isWhole ? null : (log.settled.at(-1)?.at ?? log.selection.to)}
            onChoose={({ from, to }) => change({ range: { kind: "custom", from, to } }, "push")}
          />
        )}
        {isChoosingColumns && <ColumnChooser id={chooserId} columns={columns} />}
        <WithFacets found={log.found} room={isOpenBeside ? "shared" : "whole"}>
          <Box
            onKeyDown={onKeyDown}
            sx={{
              display: "grid",
              gap: 2,
              alignItems: "start",
              gridTemplateColumns: isOpenBeside
                ? "minmax(0, 1fr) clamp(360px, 42%, 640px)"
                : "minmax(0, 1fr)",
            }}
          >
            <Box aria-busy={log.isPlaceholder} sx={{ opacity: log.isPlaceholder ? 0.6 : 1, minWidth: 0 }}>
              <LogsResult
                address={address}
                log={log}
                columns={columns}
                onOpen={open}
                onReach={isOpenBeside ? reach : undefined}
                onChange={change}
              />
            </Box>
            {isBeside && <EntryBeside {...entryProps} onClose={closeBeside} />}
          </Box>
        </WithFacets>
        {!isBeside && (
          <EntryDrawer {...entryProps} onClose={() => change({ entryKey: null })} onClosed={focusRow} />
        )}
        <ExportDialog
          isOpen={isExporting}
          onClose={() => setIsExporting(false)}
          rows={exported}
          selection={log.selection}
          hasMore={log.hasMore}
        />
      </Stack>
    </QueryContext>
  );
}
