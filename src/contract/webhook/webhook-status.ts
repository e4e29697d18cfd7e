// The status of a webhook, the same for a region and for a portal. What switch and word mean together is audit-log/webhook-status.

import * as z from "zod/mini";
import { describeWebhook, type WebhookCondition } from "@/audit-log/webhook-status";
import { instantSchema } from "@/contract/wire/instant";

export const webhookStatusSchema = z.object({
  /** What the administrator wants. */
  webhook_enabled: z.boolean(),
  /** What is so: `active`, `inactive`, `unconfigured`; a newer API may have more words. */
  webhook_status: z.string(),
  /** When the last attempt started; absent before the first. */
  last_attempt_at: z.exactOptional(instantSchema),
  /** HTTP status code; absent when the last attempt got no response. */
  last_response_code: z.exactOptional(z.int()),
  last_response_message: z.exactOptional(z.string()),
});
export type WebhookStatus = z.infer<typeof webhookStatusSchema>;

/** What the status as a whole means. */
export function webhookCondition(status: WebhookStatus): WebhookCondition {
  return describeWebhook({
    enabled: status.webhook_enabled,
    status: status.webhook_status,
    hasAttempt: status.last_attempt_at !== undefined,
  });
}
