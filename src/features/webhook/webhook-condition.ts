import { describeWebhook, type WebhookCondition } from "@/audit-log/webhook-status";
import type { WebhookStatus } from "@/contract/webhook-status";

export function webhookCondition(status: WebhookStatus): WebhookCondition {
  return describeWebhook({
    enabled: status.webhook_enabled,
    status: status.webhook_status,
    hasAttempt: status.last_attempt_at !== undefined,
  });
}
