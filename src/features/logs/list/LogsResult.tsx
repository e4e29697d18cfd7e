import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { neededRole } from "@/contract/identity/permissions";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { EmptyState } from "@/ui/state/EmptyState";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import type { LogRow } from "./log-rows";
import type { LogsAddress } from "@/features/logs/logs-address";
import { useCoverageWords } from "@/features/logs/regions/use-coverage-words";
import { LogsTable } from "./LogsTable";
import type { Columns } from "@/features/logs/columns/use-columns";
import type { LogList } from "./use-log-list";

export interface LogsResultProps {
  readonly address: LogsAddress;
  readonly log: LogList;
  readonly columns: Columns;
  readonly onOpen: (row: LogRow) => void;
  /** A key led to a row while an entry is open beside the list. */
  readonly onReach: ((row: LogRow) => void) | undefined;
  readonly onScroll: (isAtTop: boolean) => void;
  readonly onChange: (change: Partial<LogsAddress>) => void;
}

export function LogsResult({ address, log, columns, onOpen, onReach, onScroll, onChange }: LogsResultProps) {
  const t = useT();
  const { locale } = useLanguage();
  const coverageWords = useCoverageWords();
  const { found, lists, coverage, selection } = log;

  if (log.isPending) return <LoadingSkeleton shape="table" />;
  const failure = lists[0]?.list.error;
  // The same failure of all regions reads better once.
  if (failure && lists.every(({ list }) => list.data === undefined && list.isError)) {
    const [region = "global", ...others] = selection.regions;
    const needed = neededRole({ area: "pull", host: others.length > 0 ? "global" : region });
    return <LoadFailure failure={failure} needed={needed} onRetry={log.retry} />;
  }
  if (found.calls.length === 0) return nothing();
  return (
    <Stack spacing={1}>
      <LogsTable
        key={log.viewKey}
        calls={found.calls}
        kind={log.kind}
        columns={columns}
        regions={selection.regions.length > 1 ? "several" : "one"}
        openKey={address.entryKey}
        hasMore={log.hasMore}
        onOpen={onOpen}
        onReach={onReach}
        onScroll={onScroll}
        onNearEnd={log.loadMore}
      />
      {footer()}
    </Stack>
  );

  function nothing() {
    // That it is of one region is no reason for there being nothing.
    if (log.query.some(({ field }) => field !== "region")) {
      const isToSearch = log.hasMore && !log.isCutOff;
      return (
        <EmptyState
          title={coverage.isWhole ? t("ui.state.noMatchTitle") : t("logs.coverage.noMatchYet")}
          action={
            <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1 }}>
              {isToSearch && !log.isLoadingAll && (
                <Button ref={focusHeadingOnUnmount} variant="outlined" color="inherit" onClick={log.loadAll}>
                  {t("logs.coverage.searchAll")}
                </Button>
              )}
              <Button
                ref={focusHeadingOnUnmount}
                variant="outlined"
                color="inherit"
                onClick={() => onChange({ text: "" })}
              >
                {t("ui.state.clearFilters")}
              </Button>
            </Stack>
          }
        >
          {coverageWords(log)}
        </EmptyState>
      );
    }
    if (log.hiddenCount) {
      return (
        <EmptyState
          title={t("logs.empty.ownTitle")}
          action={
            <Button
              ref={focusHeadingOnUnmount}
              variant="outlined"
              color="inherit"
              onClick={() => onChange({ ownReads: "shown" })}
            >
              {t("logs.ownReads.label")}
            </Button>
          }
        >
          {withGap(t("logs.empty.ownText"))}
          {coverageWords(log)}
        </EmptyState>
      );
    }
    if (!coverage.isWhole) {
      return <EmptyState title={t("logs.empty.partTitle")}>{coverageWords(log)}</EmptyState>;
    }
    return (
      <EmptyState
        title={t("logs.empty.title")}
        action={
          <Button
            ref={focusHeadingOnUnmount}
            variant="outlined"
            color="inherit"
            onClick={() => onChange({ range: { kind: "recent", preset: "7d" } })}
          >
            {t("logs.empty.action")}
          </Button>
        }
      >
        {withGap(coverageWords(log))}
        {t("logs.empty.text")}
      </EmptyState>
    );
  }

  function footer() {
    if (log.isCutOff) {
      return (
        <Alert severity="info" role="note">
          {t("logs.status.cutOff", { limit: formatNumber(log.settled.length, locale) })}
        </Alert>
      );
    }
    if (log.isNarrowed) return null;
    return (
      <Box sx={{ typography: "body2", color: "text.secondary", minHeight: "1.54em" }}>
        {log.isFetchingMore && !log.isLoadingAll && t("logs.status.loadingMore")}
        {coverage.isWhole && t("logs.status.end")}
      </Box>
    );
  }
}
