import { webhookCondition, type WebhookStatus } from "@/contract/webhook/webhook-status";

/**
 * What a user should know of the webhook before sending a replay.
 * * `unconfigured`, `off`: the API refuses a replay until that is changed.
 * * `inactive`: it is accepted all the same, and makes the webhook active again when it succeeds.
 */
export type WebhookWarning = "unconfigured" | "off" | "inactive";

export function webhookWarning(status: WebhookStatus): WebhookWarning | null {
  const condition = webhookCondition(status);
  if (condition === "unconfigured") return "unconfigured";
  if (!status.webhook_enabled) return "off";
  return condition === "stopped" ? "inactive" : null;
}
