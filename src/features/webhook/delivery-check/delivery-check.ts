import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import { SECOND_MS } from "@/lib/epoch";

/** How often the status is looked at before the test gives up. */
const LOOKS = 20;
const PAUSE_MS = SECOND_MS;

/** How long the test watches, not counting the calls themselves. */
export const WATCH_LIMIT_MS = LOOKS * PAUSE_MS;

/**
 * * `attempted`: there was a newer attempt than before. The API does not say whether it carried the test's events.
 * * `nothing_seen`: no attempt while the test watched.
 */
export interface DeliveryCheckResult {
  readonly verdict: "attempted" | "nothing_seen";
  /** As last seen. */
  readonly status: WebhookStatus;
}

export interface DeliveryCheckPorts {
  /** Always asks the API. */
  readonly readStatus: () => Promise<WebhookStatus>;
  /** The call that makes events. */
  readonly causeEvents: () => Promise<unknown>;
  /** Rejects when the check is cancelled. */
  readonly pause: (durationMs: number) => Promise<void>;
}

/** Makes events and watches until the status moves. Rejects with the error of a call that fails. */
export async function runDeliveryCheck(ports: DeliveryCheckPorts): Promise<DeliveryCheckResult> {
  let status = await ports.readStatus();
  const attemptedBefore = status.last_attempt_at;
  await ports.causeEvents();
  for (let look = 1; look <= LOOKS; look += 1) {
    await ports.pause(PAUSE_MS);
    status = await ports.readStatus();
    if (status.last_attempt_at !== attemptedBefore) return { verdict: "attempted", status };
  }
  return { verdict: "nothing_seen", status };
}
