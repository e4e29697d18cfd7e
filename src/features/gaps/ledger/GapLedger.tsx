import Alert from "@mui/material/Alert";
import Stack from "@mui/material/Stack";
import { useServerNow } from "@/api/time/use-server-now";
import { useGaps, useWatchAbout, useWatchHistory } from "@/api/watch/use-watch";
import type { Watch } from "@/contract/watch/watch-history";
import { WatchFailure, WatchGate } from "@/features/gaps/WatchGate";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS } from "@/lib/epoch";
import { EmptyState } from "@/ui/state/EmptyState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { NoMatchState } from "@/ui/state/NoMatchState";
import { StaleNotice } from "@/ui/state/StaleNotice";
import type { ListAddress, ListChange } from "@/ui/table/list-address";
import { BrowserGaps } from "./BrowserGaps";
import { type GapFilter, ofWebhook, readStates } from "./gap-filters";
import { GapFilters } from "./GapFilters";
import { GapTable } from "./GapTable";
import { ObservedNote, ObservedWords } from "./ObservedNote";
import { observedTime } from "./observed-time";
import { WatchProblems } from "./WatchProblems";

export interface GapLedgerProps {
  readonly list: ListAddress<GapFilter>;
  readonly onListChange: (change: ListChange<GapFilter>) => void;
}

/** All gaps that are known, and how much of the last days is. */
export function GapLedger(props: GapLedgerProps) {
  return <WatchGate>{(host) => <Ledger {...props} host={host} />}</WatchGate>;
}

function Ledger({ list, onListChange, host: asked }: GapLedgerProps & { readonly host: Watch }) {
  const t = useT();
  const now = useServerNow(MINUTE_MS);
  const states = readStates(list.filters.state);
  const found = useGaps({ states, scope: null });
  const history = useWatchHistory();
  const host = useWatchAbout() ?? asked;

  const failed = [found, history].find(({ data, error }) => data === undefined && error !== null);
  if (failed?.error) return <WatchFailure failure={failed.error} onRetry={() => void failed.refetch()} />;
  if (!found.data || !history.data) return <LoadingSkeleton shape="table" />;
  const { gaps, isCutOff } = found.data;
  const shown = ofWebhook(gaps, list.filters.webhook);
  const observed = observedTime(host, history.data, now);

  return (
    <Stack spacing={2}>
      {found.error && (
        <StaleNotice dataUpdatedAt={found.dataUpdatedAt} onRetry={() => void found.refetch()} />
      )}
      <GapFilters all={gaps} shown={shown} states={states} list={list} onListChange={onListChange} />
      {isCutOff && (
        <Alert severity="info" role="note">
          {t("gaps.cutOff")}
        </Alert>
      )}
      <WatchProblems problems={host.problems} now={now} />
      {renderGaps()}
      {host.kind === "watcher" && (
        <BrowserGaps states={states} list={list} onListChange={onListChange} now={now} />
      )}
      {/* Where there is no gap, that says it. */}
      {(gaps.length > 0 || states === "closed") && <ObservedNote host={host} observed={observed} now={now} />}
    </Stack>
  );

  function renderGaps() {
    if (shown.length > 0) {
      return <GapTable gaps={shown} list={list} onListChange={onListChange} now={now} />;
    }
    if (gaps.length > 0 || list.filters.webhook !== "") {
      return <NoMatchState onClear={() => onListChange({ filters: { state: "", webhook: "" } })} />;
    }
    if (states === "closed") return <EmptyState title={t("gaps.none.closedTitle")} />;
    return (
      <EmptyState title={t("gaps.none.title")}>
        <ObservedWords host={host} observed={observed} now={now} />
      </EmptyState>
    );
  }
}
