import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useNavigate } from "react-router-dom";
import { receiverQueries, requestsPolling } from "@/api/sandbox/receivers";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import { LoadingSkeleton } from "@/ui/LoadingSkeleton";
import { Section } from "@/ui/Section";
import { StaleNotice } from "@/ui/StaleNotice";
import { useShownError } from "@/ui/use-shown-error";
import { ClearRequests } from "./ClearRequests";
import { ReceivedRequestItem } from "./ReceivedRequestItem";
import { searchOf } from "./receivers-address";

export interface ReceivedRequestsProps {
  readonly receiverId: string;
  /** The request that is unfolded. */
  readonly openSeq: number | null;
  readonly renderRecords: (body: string) => ReactNode;
}

const STEP = 20;

/** What has reached a receiver, newest first. */
export function ReceivedRequests({ receiverId, openSeq, renderRecords }: ReceivedRequestsProps) {
  const t = useT();
  const shown = useShownError();
  const navigate = useNavigate();
  const [limit, setLimit] = useState(STEP);
  const query = useQuery({ ...receiverQueries.requests(receiverId), ...requestsPolling });
  const requests = query.data?.data.toReversed() ?? [];
  // However old the one in the address is, it has to be there.
  const openIndex = requests.findIndex((request) => request.seq === openSeq);
  const visible = requests.slice(0, Math.max(limit, openIndex + 1));
  const dropped = query.data?.meta.dropped ?? 0;
  const toggle = (seq: number) => {
    const address = { place: "receiver", receiverId, openSeq: seq === openSeq ? null : seq } as const;
    void navigate(searchOf(address), { replace: true, preventScrollReset: true });
  };
  return (
    <Section
      frame="plain"
      title={t("sandbox.requests.title")}
      description={t("sandbox.requests.description")}
      actions={requests.length > 0 && <ClearRequests receiverId={receiverId} />}
    >
      {renderRequests()}
    </Section>
  );

  function renderRequests() {
    if (query.isPending) return <LoadingSkeleton shape="table" />;
    if (query.data === undefined) {
      return <ErrorState error={shown(query.error, "load")} onRetry={() => void query.refetch()} />;
    }
    if (requests.length === 0) {
      return (
        <EmptyState title={t("sandbox.requests.emptyTitle")}>{t("sandbox.requests.emptyText")}</EmptyState>
      );
    }
    return (
      <Stack spacing={2}>
        {query.isError && (
          <StaleNotice dataUpdatedAt={query.dataUpdatedAt} onRetry={() => void query.refetch()} />
        )}
        <Box
          component="ul"
          aria-label={t("sandbox.requests.list")}
          sx={{
            m: 0,
            p: 0,
            listStyle: "none",
            border: 1,
            borderColor: "divider",
            borderRadius: "8px",
            bgcolor: "background.paper",
          }}
        >
          {visible.map((request) => (
            <ReceivedRequestItem
              key={request.seq}
              request={request}
              state={request.seq === openSeq ? "open" : "folded"}
              onToggle={() => toggle(request.seq)}
              renderRecords={renderRecords}
            />
          ))}
        </Box>
        {visible.length < requests.length ? (
          <Button
            variant="outlined"
            color="inherit"
            sx={{ alignSelf: "center" }}
            onClick={() => setLimit(visible.length + STEP)}
          >
            {t("sandbox.requests.more")}
          </Button>
        ) : (
          dropped > 0 && (
            <Box sx={{ typography: "body2", color: "text.secondary", alignSelf: "center" }}>
              {t("sandbox.requests.dropped", { count: dropped })}
            </Box>
          )
        )}
      </Stack>
    );
  }
}
