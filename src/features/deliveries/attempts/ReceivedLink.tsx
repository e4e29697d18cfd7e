import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import { receiverQueries, requestsPolling } from "@/api/sandbox/receiver-queries";
import type { DeliveryAttempt } from "@/contract/sandbox/delivery";
import { useT } from "@/i18n/use-t";
import { receiverPath } from "@/lib/console-paths";
import { belowLongestPrefix } from "@/lib/endpoint";
import { RouterLink } from "@/ui/layout/RouterLink";
import { receivedOf } from "./find-received";

export interface ReceivedLinkProps {
  readonly attempt: DeliveryAttempt;
  readonly delivery: "under way" | "finished";
}

/** To what the receiver got of an attempt. Nothing where it got nothing, or no longer keeps it. */
export function ReceivedLink({ attempt, delivery }: ReceivedLinkProps) {
  const t = useT();
  const receivers = useQuery(receiverQueries.list());
  const receiver = belowLongestPrefix(receivers.data ?? [], attempt.request.url);
  const requests = useQuery({
    ...receiverQueries.requests(receiver?.id ?? ""),
    ...(delivery === "under way" && requestsPolling),
    enabled: receiver !== null,
    // What was read a moment ago may lack the very request.
    staleTime: 0,
  });
  const received = receivedOf(requests.data?.data ?? [], attempt);
  if (receiver === null || received === null) return null;
  return (
    <Box sx={{ typography: "body2" }}>
      <RouterLink to={receiverPath(receiver.id, received.seq)}>
        {t("deliveries.attempts.openInReceiver", { receiver: receiver.name, seq: received.seq })}
      </RouterLink>
    </Box>
  );
}
