import { useQuery } from "@tanstack/react-query";
import { capabilities } from "@/api/session/capabilities";
import { deliveryListPolling, deliveryQueries, scopeFilter } from "@/api/sandbox/delivery-queries";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { withGap } from "@/i18n/with-gap";
import { endpointHost } from "@/lib/endpoint-host";
import { waitingElsewhere } from "./waiting-elsewhere";

/** What still waits for addresses that the webhook has left, as a sentence; null when nothing does or is known. */
export function useWaitingElsewhere(scope: WebhookScope): string | null {
  const t = useT();
  const dateTime = useDateTime();
  const reading = { ...deliveryListPolling, enabled: capabilities().hasDeliveries };
  const filter = scopeFilter(scope);
  const retrying = useQuery({ ...deliveryQueries.list({ ...filter, state: "retrying" }), ...reading });
  const pending = useQuery({ ...deliveryQueries.list({ ...filter, state: "pending" }), ...reading });
  const waiting = waitingElsewhere([...(retrying.data?.data ?? []), ...(pending.data?.data ?? [])]);
  if (waiting === null) return null;
  const { count, endpoints, nextAt } = waiting;
  const hosts = [...new Set(endpoints.map(endpointHost))].join(", ");
  const wait = t("status.waiting.text", { count, hosts });
  return nextAt === null ? wait : `${withGap(wait)}${t("status.waiting.next", { time: dateTime(nextAt) })}`;
}
