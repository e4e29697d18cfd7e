import { useQueries } from "@tanstack/react-query";
import { capabilities } from "@/api/session/capabilities";
import type { WebhookScope } from "@/api/webhook/webhook-scope";
import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { arrivalQueries } from "./arrival-queries";
import type { SeenStatus } from "./seen-status";

export interface AskedStatus<Status extends WebhookStatus | undefined> {
  readonly scope: WebhookScope;
  readonly status: Status;
}

/**
 * Statuses with what the log of deliveries knows of their last attempts, in the order given. Where there is no log they
 * stay as they are. Each attempt is looked up once.
 */
export function useSeenStatuses<Status extends WebhookStatus | undefined>(
  asked: readonly AskedStatus<Status>[],
): readonly (SeenStatus | Extract<Status, undefined>)[] {
  const arrivals = useQueries({
    queries: asked.map(({ scope, status }) => ({
      ...arrivalQueries.detail(scope, status?.last_attempt_at ?? ""),
      enabled: capabilities().hasDeliveries && status?.last_response_code !== undefined,
    })),
  });
  return asked.map(({ status }, index) => {
    const arrival = arrivals[index]?.data;
    // A status that is there is a SeenStatus without more.
    const plain = status as SeenStatus | Extract<Status, undefined>;
    return plain && arrival ? { ...plain, arrival } : plain;
  });
}

export function useSeenStatus<Status extends WebhookStatus | undefined>(
  scope: WebhookScope,
  status: Status,
): SeenStatus | Extract<Status, undefined> {
  const [seen] = useSeenStatuses([{ scope, status }]);
  return seen as SeenStatus | Extract<Status, undefined>; // one was asked for
}
