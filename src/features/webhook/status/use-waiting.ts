import { useQuery } from "@tanstack/react-query";
import { waitingPolling, waitingQueries } from "@/api/sandbox/waiting-queries";
import { capabilities } from "@/api/session/capabilities";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import { useGapWords } from "@/entities/gap/use-gap-words";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { endpointHost } from "@/lib/endpoint-host";
import type { EpochMs } from "@/lib/epoch";
import { waitingElsewhere, waitingHere, waitingOf } from "./waiting";

/**
 * What waits to be sent though it is no gap, as sentences: what is retried for long, and what is for addresses that the
 * webhook has left. None where nothing waits or nothing is known: Konnect does not tell.
 */
export function useWaiting(scope: WebhookScope, now: EpochMs): readonly string[] {
  const t = useT();
  const dateTime = useDateTime();
  const { moment } = useGapWords();
  const { data = [] } = useQuery({
    ...waitingQueries.all(),
    ...waitingPolling,
    enabled: capabilities().hasDeliveries,
  });
  const mine = waitingOf(data, scope);
  const here = waitingHere(mine, now);
  const elsewhere = waitingElsewhere(mine);
  const next = (at: EpochMs | null, key: "status.waiting.next" | "status.waiting.nextHere") =>
    at === null ? [] : [t(key, { time: dateTime(at) })];
  return [
    ...(here
      ? [
          t("status.waiting.here", { count: here.events, time: moment(here.since, now) }),
          ...next(here.nextAt, "status.waiting.nextHere"),
        ]
      : []),
    ...(elsewhere
      ? [
          t("status.waiting.text", {
            count: elsewhere.count,
            hosts: [...new Set(elsewhere.endpoints.map(endpointHost))].join(", "),
          }),
          ...next(elsewhere.nextAt, "status.waiting.next"),
        ]
      : []),
  ];
}
