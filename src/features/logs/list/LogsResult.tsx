import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { MAX_LOADED_ENTRIES } from "@/api/audit-log-queries";
import { neededRole } from "@/contract/identity/permissions";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { LoadFailure } from "@/entities/access/LoadFailure";
import { useShownError } from "@/ui/state/use-shown-error";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { RetryButton } from "@/ui/state/RetryButton";
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
  const shown = useShownError();
  const { list, matching } = log;

  if (list.isPending) return <LoadingSkeleton shape="table" />;
  if (list.data === undefined) {
    const needed = neededRole({ area: "pull", host: address.region });
    return <LoadFailure failure={list.error} needed={needed} onRetry={() => void list.refetch()} />;
  }
  if (matching.length === 0) {
    return isFiltered(address) || log.loaded.length > 0 ? (
      <NoMatchState onClear={() => onChange(NO_FILTERS)} />
    ) : (
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
  return (
    <Stack spacing={1}>
      <LogsTable
        key={log.viewKey}
        rows={matching}
        openKey={address.entryKey}
        hasMore={list.hasNextPage}
        onOpen={onOpen}
        onNearEnd={log.loadMore}
      />
      {footer()}
    </Stack>
  );

  function footer() {
    if (list.isFetchNextPageError) {
      return (
        <Alert severity="error" action={<RetryButton onRetry={log.retryMore} />}>
          {withGap(t("logs.status.moreFailed"))}
          {shown(list.error, "load").detail}
        </Alert>
      );
    }
    if (log.isCutOff) {
      const limit = formatNumber(MAX_LOADED_ENTRIES, locale);
      return (
        <Alert severity="info" role="note">
          {t("logs.status.cutOff", { limit })}
        </Alert>
      );
    }
    if (isSearching(address)) return null;
    return (
      <Box sx={{ typography: "body2", color: "text.secondary", minHeight: "1.54em" }}>
        {list.isFetchingNextPage && !log.isLoadingAll && t("logs.status.loadingMore")}
        {!list.hasNextPage && t("logs.status.end")}
      </Box>
    );
  }
}
