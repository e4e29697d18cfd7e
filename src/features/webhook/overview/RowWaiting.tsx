import Box from "@mui/material/Box";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { waitingQueries } from "@/api/sandbox/waiting-queries";
import { useServerNow } from "@/api/time/use-server-now";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { waitingHere, waitingOf } from "@/features/webhook/status/waiting";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS, SECOND_MS } from "@/lib/epoch";

export interface RowWaitingProps {
  readonly scope: WebhookScope;
  /** Where nothing waits for long. */
  readonly children?: ReactNode;
}

/** One call for all rows. What is told has waited for minutes, so that it need not be told at once. */
const polling = { refetchInterval: 15 * SECOND_MS };

/** What waits to be sent for longer than the retries take: no gap yet. Only where the deliveries are known. */
export function RowWaiting({ scope, children }: RowWaitingProps) {
  const t = useT();
  const { moment } = useGapWords();
  const now = useServerNow(MINUTE_MS);
  const { data = [] } = useQuery({ ...waitingQueries.all(), ...polling });
  const waiting = waitingHere(waitingOf(data, scope), now);
  if (waiting === null) return children;
  return (
    <Box component="span" sx={{ display: "block", color: "text.secondary" }}>
      {t("overview.unsent.waiting", { count: waiting.events, time: moment(waiting.since, now) })}
    </Box>
  );
}
