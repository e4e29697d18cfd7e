import SettingsOutlined from "@mui/icons-material/SettingsOutlined";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Navigate } from "react-router-dom";
import { receiverQueries } from "@/api/sandbox/receiver-queries";
import type { Receiver } from "@/contract/sandbox/receiver";
import { useT } from "@/i18n/use-t";
import { receiverSettingsPath, sandboxPath } from "@/lib/console-paths";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { type Crumb, PageHeader } from "@/ui/layout/PageHeader";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { DeleteReceiver } from "./DeleteReceiver";
import { ReceivedRequests } from "@/features/sandbox/received-requests/ReceivedRequests";
import { ReceiverFacts } from "./ReceiverFacts";
import { ReceiverUnavailable } from "./ReceiverUnavailable";
import { ScriptForm } from "@/features/sandbox/receiver-script/ScriptForm";

export interface ReceiverViewProps {
  readonly receiverId: string;
  readonly crumbs: readonly Crumb[];
}

/** One receiver: what it is, what it does with the next requests, and what has reached it. */
export function ReceiverView({ receiverId, crumbs }: ReceiverViewProps) {
  const t = useT();
  const receiver = useQuery(receiverQueries.detail(receiverId));
  if (receiver.data !== undefined) {
    return (
      <LoadedReceiver receiver={receiver.data} crumbs={crumbs}>
        {receiver.isError && (
          <StaleNotice dataUpdatedAt={receiver.dataUpdatedAt} onRetry={() => void receiver.refetch()} />
        )}
      </LoadedReceiver>
    );
  }
  return (
    <>
      <PageHeader title={t("sandbox.receivers.one")} crumbs={crumbs} />
      {receiver.error ? (
        <ReceiverUnavailable error={receiver.error} onRetry={() => void receiver.refetch()} />
      ) : (
        <LoadingSkeleton shape="form" />
      )}
    </>
  );
}

interface LoadedReceiverProps extends Omit<ReceiverViewProps, "receiverId"> {
  readonly receiver: Receiver;
  /** Above everything else. */
  readonly children: ReactNode;
}

function LoadedReceiver({ receiver, crumbs, children }: LoadedReceiverProps) {
  const t = useT();
  const [isDeleted, setIsDeleted] = useState(false);
  // The form goes first, and with it the question about unsaved changes to what no longer exists.
  if (isDeleted) return <Navigate to={sandboxPath("receivers")} replace />;
  return (
    <>
      <PageHeader
        title={receiver.name}
        crumbs={crumbs}
        actions={
          <>
            <ButtonLink
              to={receiverSettingsPath(receiver.id)}
              variant="outlined"
              color="inherit"
              startIcon={<SettingsOutlined />}
            >
              {t("sandbox.receivers.edit")}
            </ButtonLink>
            <DeleteReceiver receiver={receiver} onDeleted={() => setIsDeleted(true)} />
          </>
        }
      />
      <Stack spacing={2}>
        {children}
        <ReceiverFacts receiver={receiver} />
        <ScriptForm receiver={receiver} />
        <ReceivedRequests receiverId={receiver.id} />
      </Stack>
    </>
  );
}
