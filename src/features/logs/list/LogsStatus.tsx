import RefreshRounded from "@mui/icons-material/RefreshRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import FormControlLabel from "@mui/material/FormControlLabel";
import LinearProgress from "@mui/material/LinearProgress";
import Stack from "@mui/material/Stack";
import Switch from "@mui/material/Switch";
import type { ReactNode } from "react";
import { formatNumber } from "@/i18n/format";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import type { EpochMs } from "@/lib/epoch";
import type { LogsAddress, LogsSelection } from "@/features/logs/logs-address";
import type { LiveState } from "@/features/logs/regions/use-live-tail";
import type { LogList } from "./use-log-list";

export interface LogsStatusProps {
  readonly address: LogsAddress;
  readonly log: LogList;
  readonly live: LiveState;
  readonly onLiveChange: (isWanted: boolean) => void;
  /** What can be done with the entries that match. */
  readonly actions: ReactNode;
}

/** What of the log is here: how many entries, up to when, and how to get the others. */
export function LogsStatus({ address, log, live, onLiveChange, actions }: LogsStatusProps) {
  const t = useT();
  const { locale } = useLanguage();
  const { settled, found, hasMore, refresh, isLoadingAll, isNarrowed } = log;
  const dateTime = useDateTime();
  const isOfNow = address.range.kind === "recent";
  const oldest = settled.at(-1);
  const loadedWords = { count: settled.length, number: formatNumber(settled.length, locale) };
  return (
    <Stack spacing={1}>
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: "wrap", columnGap: 2, rowGap: 1, alignItems: "center" }}
      >
        <Box sx={{ typography: "body2", color: "text.secondary", flex: "1 1 260px", minWidth: 0 }}>
          <Box
            component="output"
            aria-live={isLoadingAll || log.isPlaceholder || live === "on" ? "off" : "polite"}
          >
            {isNarrowed &&
              `${t("logs.status.matching", { matches: formatNumber(found.calls.length, locale) })} · `}
            {t(hasMore ? "logs.status.ofMore" : "logs.status.loaded", loadedWords)}
            {log.isHiding && hiddenWords()}
          </Box>
          {` · ${regionsSearched()}`}
          {isNarrowed && hasMore && ` · ${t("logs.status.searchedOnly")}`}
          {isOfNow && log.until !== undefined && (
            <> · {t("logs.status.until", { time: dateTime(log.until) })}</>
          )}
        </Box>
        <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1, alignItems: "center" }}>
          {isOfNow && (
            <FormControlLabel
              control={
                <Switch checked={live !== "off"} onChange={(_event, isWanted) => onLiveChange(isWanted)} />
              }
              label={t("logs.live.label")}
              sx={{ mr: 0 }}
            />
          )}
          {isOfNow && (
            <Button
              size="small"
              variant="outlined"
              color="inherit"
              startIcon={<RefreshRounded sx={{ fontSize: 16 }} />}
              // Not `disabled`, which would throw the focus away.
              aria-disabled={refresh.isPending}
              onClick={() => {
                if (!refresh.isPending) refresh.mutate();
              }}
            >
              {t(refresh.isPending ? "logs.status.refreshing" : "logs.status.refresh")}
            </Button>
          )}
          {hasMore && (
            <Button
              ref={focusHeadingOnUnmount}
              size="small"
              variant="outlined"
              color="inherit"
              onClick={isLoadingAll ? log.stopLoading : log.loadAll}
            >
              {t(isLoadingAll ? "logs.status.stop" : "logs.status.loadAll")}
            </Button>
          )}
          {actions}
        </Stack>
      </Stack>
      {isOfNow && live !== "off" && (
        <Box role="note" sx={{ typography: "body2", color: "text.secondary" }}>
          {t(live === "paused" ? "logs.live.paused" : "logs.live.on")}
          {log.tail.isFailing && ` ${t("logs.live.failing")}`}
          {log.tail.isBehind && ` ${t("logs.live.behind")}`}
        </Box>
      )}
      {isLoadingAll && (
        <Box>
          <LinearProgress
            aria-label={t("logs.status.loadAll")}
            // By the time that has been read: the API does not say how many entries there are.
            {...(oldest !== undefined && {
              variant: "determinate" as const,
              value: readPercent(log.selection, oldest.at),
            })}
          />
          {oldest !== undefined && (
            <Box sx={{ typography: "body2", color: "text.secondary", mt: 0.5 }}>
              {t("logs.status.loadingAll", { time: dateTime(oldest.at) })}
            </Box>
          )}
        </Box>
      )}
    </Stack>
  );

  function regionsSearched(): string {
    const { searched, missing } = log.coverage;
    return t("logs.coverage.regions", {
      count: searched.length + missing.length,
      searched: searched.length,
    });
  }

  function hiddenWords(): string {
    if (log.isViewerUnknown) return ` · ${t("logs.ownReads.unknownViewer")}`;
    if (log.hiddenCount === null) return "";
    if (log.selection.type === "authentication") return ` · ${t("logs.ownReads.signIns")}`;
    if (log.hiddenCount === 0) return "";
    const words = { count: log.hiddenCount, number: formatNumber(log.hiddenCount, locale) };
    return ` · ${t("logs.ownReads.hidden", words)}`;
  }
}

function readPercent({ from, to }: LogsSelection, oldest: EpochMs): number {
  return Math.round(Math.max(0, Math.min(1, (to - oldest) / Math.max(1, to - from))) * 100);
}
