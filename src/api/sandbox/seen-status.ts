import type { WebhookStatus } from "@/contract/webhook/webhook-status";
import type { AttemptArrival } from "./attempt-arrival";

/** A status with what is known of its last attempt beyond it; `arrival` is absent where nothing is. */
export interface SeenStatus extends WebhookStatus {
  readonly arrival?: AttemptArrival;
}
