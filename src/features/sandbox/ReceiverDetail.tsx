import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { receiverQueries } from "@/api/sandbox/receivers";
import { useT } from "@/i18n/use-t";
import { sandboxPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/ButtonLink";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { RouterLink } from "@/ui/RouterLink";
import { useShownError } from "@/ui/use-shown-error";
import { BehaviourForm } from "./BehaviourForm";
import { ReceivedRequests } from "./ReceivedRequests";
import { ReceiverFacts } from "./ReceiverFacts";

export interface ReceiverDetailProps {
  readonly receiverId: string;
  readonly openSeq: number | null;
  readonly renderRecords: (body: string) => ReactNode;
}

export function ReceiverDetail({ receiverId, openSeq, renderRecords }: ReceiverDetailProps) {
  const t = useT();
  const shown = useShownError();
  const receiver = useQuery(receiverQueries.detail(receiverId));
  if (receiver.isPending) return <LoadingSkeleton shape="form" />;
  if (receiver.data === undefined) {
    if (receiver.error.status !== 404) {
      return <ErrorState error={shown(receiver.error, "load")} onRetry={() => void receiver.refetch()} />;
    }
    return (
      <EmptyState
        title={t("sandbox.receivers.goneTitle")}
        action={
          <ButtonLink to={sandboxPath("receivers")} variant="outlined" color="inherit">
            {t("sandbox.receivers.all")}
          </ButtonLink>
        }
      >
        {t("sandbox.receivers.goneText")}
      </EmptyState>
    );
  }
  return (
    <Stack spacing={2}>
      <nav aria-label={t("sandbox.receivers.title")}>
        <RouterLink to={sandboxPath("receivers")}>{t("sandbox.receivers.all")}</RouterLink>
      </nav>
      <ReceiverFacts receiver={receiver.data} />
      <BehaviourForm receiver={receiver.data} />
      <ReceivedRequests receiverId={receiverId} openSeq={openSeq} renderRecords={renderRecords} />
    </Stack>
  );
}
