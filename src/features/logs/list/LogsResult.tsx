import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { neededRole } from "@/contract/identity/permissions";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/state/EmptyState";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { NoMatchState } from "@/ui/state/NoMatchState";
import type { LogRow } from "./log-rows";
import type { LogsAddress } from "@/features/logs/logs-address";
import { isFiltered, isSearching, NO_FILTERS } from "@/features/logs/logs-filters";
import { LogsTable } from "./LogsTable";
import type { LogList } from "./use-log-list";

export interface LogsResultProps {
  readonly address: LogsAddress;
  readonly log: LogList;
  readonly onOpen: (row: LogRow) => void;
  readonly onChange: (change: Partial<LogsAddress>) => void;
}

export function LogsResult({ address, log, onOpen, onChange }: LogsResultProps) {
  const t = useT();
  const { locale } = useLanguage();
  const { matching, lists } = log;

  if (log.isPending) return <LoadingSkeleton shape="table" />;
  const failure = lists[0]?.list.error;
  // The same failure of all regions reads better once.
  if (failure && lists.every(({ list }) => list.data === undefined && list.isError)) {
    const needed = neededRole({ area: "pull", host: address.region ?? "global" });
    return <LoadFailure failure={failure} needed={needed} onRetry={log.retry} />;
  }
  if (matching.length === 0) return nothing();
  return (
    <Stack spacing={1}>
      <LogsTable
        key={log.viewKey}
        rows={matching}
        regions={address.region === null ? "several" : "one"}
        openKey={address.entryKey}
        hasMore={log.hasMore}
        onOpen={onOpen}
        onNearEnd={log.loadMore}
      />
      {footer()}
    </Stack>
  );

  function nothing() {
    if (isFiltered(address)) return <NoMatchState onClear={() => onChange(NO_FILTERS)} />;
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
          {t("logs.empty.ownText")}
        </EmptyState>
      );
    }
    const isWhole = lists.every(({ list }) => list.isSuccess && !list.isPlaceholderData);
    if (!isWhole) return <EmptyState title={t("logs.empty.partTitle")} />;
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
        {t("logs.empty.text")}
      </EmptyState>
    );
  }

  function footer() {
    if (log.isCutOff) {
      return (
        <Alert severity="info" role="note">
          {t("logs.status.cutOff", { limit: formatNumber(log.settledCount, locale) })}
        </Alert>
      );
    }
    if (isSearching(address)) return null;
    return (
      <Box sx={{ typography: "body2", color: "text.secondary", minHeight: "1.54em" }}>
        {log.isFetchingMore && !log.isLoadingAll && t("logs.status.loadingMore")}
        {!log.hasMore && t("logs.status.end")}
      </Box>
    );
  }
}
