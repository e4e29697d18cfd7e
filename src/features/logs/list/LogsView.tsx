import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import useMediaQuery from "@mui/material/useMediaQuery";
import { useId, useMemo, useState } from "react";
import { PrincipalNote } from "@/entities/principal/PrincipalNote";
import { BESIDE_QUERY, EntryBeside, EntryDrawer } from "@/features/logs/entry/EntryDrawer";
import { LogsFilters } from "@/features/logs/filters/LogsFilters";
import { LogsHistogram } from "@/features/logs/histogram/LogsHistogram";
import type { LogsAddress } from "@/features/logs/logs-address";
import { QueryContext } from "@/features/logs/search/query-context";
import { useKnownValues } from "@/features/logs/search/use-known-values";
import { WithFacets } from "@/features/logs/search/WithFacets";
import { LogsViews } from "@/features/logs/views/LogsViews";
import { useT } from "@/i18n/use-t";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { ColumnChooser } from "@/features/logs/columns/ColumnChooser";
import { ListTools } from "./ListTools";
import { LogsResult } from "./LogsResult";
import { LogsStatus } from "./LogsStatus";
import { RegionNotes } from "@/features/logs/regions/RegionNotes";
import { useColumns } from "@/features/logs/columns/use-columns";
import { useListKeys } from "./use-list-keys";
import { useLiveSwitch } from "@/features/logs/regions/use-live-tail";
import { useLogList } from "./use-log-list";
import { useLogsAddress } from "./use-logs-address";

/** The pull API: filters, the entries that are loaded, and the details of one of them beside it. */
export function LogsView() {
  const t = useT();
  const { address, text, type, follow, change, toggle, open, reach } = useLogsAddress();
  const live = useLiveSwitch();
  const log = useLogList(address, text, live.state);
  const valuesOf = useKnownValues(log.calls);
  const columns = useColumns();
  const chooserId = useId();
  const [isChoosingColumns, setIsChoosingColumns] = useState(false);
  const isBeside = useMediaQuery(BESIDE_QUERY, { noSsr: true });
  const isOpenBeside = isBeside && address.entryKey !== null;
  const { viewRef, focusRow, close, onKeyDown } = useListKeys({
    calls: log.found.calls,
    openKey: isOpenBeside ? address.entryKey : null,
    onReach: reach,
    onClose: () => change({ entryKey: null }),
  });
  const controls = useMemo(() => ({ query: log.query, toggle }), [log.query, toggle]);
  const asked = useMemo(() => ({ ...address, text }), [address, text]);
  const isAnyThere = !log.isPending && log.lists.some(({ list }) => list.data !== undefined);
  const entryProps = {
    address,
    loadedOf: log.loadedOf,
    onReach: reach,
    isListSettled: !log.isPending,
    onFormChange: (form: LogsAddress["form"]) => change({ form }),
    onShowRelated: (related: Partial<LogsAddress>) => change(related, "push"),
  };

  return (
    <QueryContext value={controls}>
      <Stack spacing={2} ref={viewRef} data-width="full">
        <LogsFilters
          address={address}
          from={log.selection.from}
          to={log.selection.to}
          text={text}
          onType={type}
          onChange={change}
          valuesOf={valuesOf}
        />
        <LogsViews address={asked} onFollow={follow} />
        {log.refresh.isError && (
          <StaleNotice
            dataUpdatedAt={Math.min(...log.lists.map(({ list }) => list.dataUpdatedAt))}
            onRetry={() => log.refresh.mutate()}
          />
        )}
        <PrincipalNote />
        <RegionNotes lists={log.lists} onRetry={log.retry} />
        {isAnyThere && (
          <LogsStatus
            address={address}
            log={log}
            live={live.state}
            onLiveChange={live.setIsWanted}
            actions={
              log.found.calls.length > 0 && (
                <ListTools
                  calls={log.found.calls}
                  selection={log.selection}
                  hasMore={log.hasMore}
                  chooserId={isChoosingColumns ? chooserId : null}
                  onToggleChooser={() => setIsChoosingColumns(!isChoosingColumns)}
                />
              )
            }
          />
        )}
        {isAnyThere && (
          <LogsHistogram
            key={log.selectionKey}
            calls={log.found.calls}
            range={log.selection}
            regions={log.selection.regions}
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
            <Box
              aria-busy={log.isPlaceholder}
              onFocus={({ target }) => live.setIsRowFocused(target.matches("tr"))}
              onBlur={() => live.setIsRowFocused(false)}
              sx={{ opacity: log.isPlaceholder ? 0.6 : 1, minWidth: 0 }}
            >
              <LogsResult
                address={address}
                log={log}
                columns={columns}
                onOpen={open}
                onScroll={live.setIsAtTop}
                onReach={isOpenBeside ? reach : undefined}
                onChange={change}
              />
            </Box>
            {isBeside && <EntryBeside {...entryProps} onClose={close} />}
          </Box>
        </WithFacets>
        {/* The focus stays in the list, so that it is heard that something has opened. */}
        <VisuallyHidden element="output">{isOpenBeside ? t("logs.drawer.besideOpened") : ""}</VisuallyHidden>
        {!isBeside && (
          <EntryDrawer {...entryProps} onClose={() => change({ entryKey: null })} onClosed={focusRow} />
        )}
      </Stack>
    </QueryContext>
  );
}
