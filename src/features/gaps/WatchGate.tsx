import LockOutlined from "@mui/icons-material/LockOutlined";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ApiError } from "@/api/http/api-error";
import { watchQueries } from "@/api/watch/watch-queries";
import type { Watch } from "@/contract/watch/watch-history";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { StateMessage } from "@/ui/state/StateMessage";
import { useShownError } from "@/ui/state/use-shown-error";
import { CodeBlock } from "@/ui/text/CodeBlock";

const COMMAND = "KONNECT_TOKEN=… npm run serve -- --watch --data ./watch-data";

/** Shows what a history is needed for; in its place, that there is none, or that it cannot be read. */
export function WatchGate({ children }: { readonly children: (host: Watch) => ReactNode }) {
  const t = useT();
  const { data: host, error, refetch } = useQuery(watchQueries.host());
  if (host) return children(host);
  if (error) return <WatchFailure failure={error} onRetry={() => void refetch()} />;
  if (host === undefined) return <LoadingSkeleton shape="table" />;
  return (
    <EmptyState title={t("gaps.noWatcher.title")}>
      <Stack spacing={1.5}>
        <span>{t("gaps.noWatcher.text")}</span>
        <CodeBlock label={t("gaps.noWatcher.command")} text={COMMAND} />
      </Stack>
    </EmptyState>
  );
}

export interface WatchFailureProps {
  readonly failure: ApiError;
  readonly onRetry: () => void;
}

/** A refusal is of the whole history: what single webhooks' may not be read is left out of its answers. */
export function WatchFailure({ failure, onRetry }: WatchFailureProps) {
  const t = useT();
  const shownError = useShownError();
  if (failure.status !== 403) return <ErrorState error={shownError(failure, "load")} onRetry={onRetry} />;
  return (
    <StateMessage
      icon={<LockOutlined aria-hidden sx={{ fontSize: 20, color: "text.secondary" }} />}
      title={t("ui.state.noPermissionTitle")}
    >
      {t("gaps.noAccess")}
    </StateMessage>
  );
}
