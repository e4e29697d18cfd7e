import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { receiverQueries, requestsPolling } from "@/api/sandbox/receiver-queries";
import { useT } from "@/i18n/use-t";
import { EmptyState } from "@/ui/state/EmptyState";
import { ErrorState } from "@/ui/state/ErrorState";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { Section } from "@/ui/layout/Section";
import { FramedList } from "@/ui/text/FramedList";
import { StaleNotice } from "@/ui/state/StaleNotice";
import { useAddressParams } from "@/ui/layout/use-address-params";
import { useShownError } from "@/ui/state/use-shown-error";
import { ClearRequests } from "./ClearRequests";
import { ReceivedRequestItem } from "./ReceivedRequestItem";
import { readAddress, type RequestsAddress, withAddress } from "./receiver-address";
import { requestWindow } from "./request-window";
import { RequestWindowNav } from "./RequestWindowNav";

export interface ReceivedRequestsProps {
  readonly receiverId: string;
}

/** What has reached a receiver, newest first. */
export function ReceivedRequests({ receiverId }: ReceivedRequestsProps) {
  const t = useT();
  const shown = useShownError();
  const [params, changeParams] = useAddressParams();
  const address = readAddress(params);
  const query = useQuery({ ...receiverQueries.requests(receiverId), ...requestsPolling });
  const requests = query.data?.data ?? [];
  const dropped = query.data?.meta.dropped ?? 0;
  const go = (next: RequestsAddress, way: "push" | "replace") =>
    changeParams((current) => withAddress(current, next), {
      replace: way === "replace",
      preventScrollReset: true,
    });
  return (
    <Section
      frame="plain"
      title={t("sandbox.requests.title")}
      description={t("sandbox.requests.description")}
      actions={requests.length > 0 && <ClearRequests receiverId={receiverId} />}
    >
      <Stack spacing={1.5}>
        {dropped > 0 && (
          <Box sx={{ typography: "body2", color: "text.secondary" }}>
            {t("sandbox.requests.dropped", { count: dropped })}
          </Box>
        )}
        {renderRequests()}
      </Stack>
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
    const window = requestWindow(requests, address);
    return (
      <>
        {query.isError && (
          <StaleNotice dataUpdatedAt={query.dataUpdatedAt} onRetry={() => void query.refetch()} />
        )}
        <FramedList aria-label={t("sandbox.requests.list")}>
          {window.shown.map((request) => (
            <ReceivedRequestItem
              key={request.seq}
              request={request}
              state={request.seq === address.openSeq ? "open" : "folded"}
              onToggle={() =>
                go({ ...address, openSeq: request.seq === address.openSeq ? null : request.seq }, "replace")
              }
            />
          ))}
        </FramedList>
        <RequestWindowNav
          window={window}
          total={requests.length}
          onGo={(upTo) => go({ upTo, openSeq: null }, "push")}
        />
      </>
    );
  }
}
