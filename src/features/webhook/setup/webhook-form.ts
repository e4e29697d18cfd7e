import * as z from "zod/mini";
import type { UpdateOrgWebhook } from "@/contract/webhook/org-webhook";
import type { UpdatePortalWebhook } from "@/contract/webhook/portal-webhook";
import type { SavedWebhook } from "@/api/webhook/webhook-scope";

type WebhookRequest = UpdateOrgWebhook & UpdatePortalWebhook;

export interface WebhookFormValues {
  /** `""` while none is chosen. */
  readonly destinationId: string;
  readonly isEnabled: boolean;
}

/** Taking the endpoint away is removing the webhook, which is not what a form without one means. */
export const schema = z.object({ destinationId: z.string(), isEnabled: z.boolean() }).check(
  z.superRefine(({ destinationId, isEnabled }, context) => {
    if (destinationId !== "") return;
    context.addIssue({
      code: "custom",
      path: ["destinationId"],
      message: isEnabled ? "webhook.errors.endpointToEnable" : "required",
    });
  }),
);

export function toFormValues(webhook: SavedWebhook): WebhookFormValues {
  return { destinationId: webhook.audit_log_destination_id ?? "", isEnabled: webhook.enabled };
}

/** All that v3 and portals show of a webhook: there is no time of its last change. */
export function hasMoved(opened: SavedWebhook, stored: SavedWebhook): boolean {
  const before = toFormValues(opened);
  const now = toFormValues(stored);
  return before.destinationId !== now.destinationId || before.isEnabled !== now.isEnabled;
}

export function isAlready(values: WebhookFormValues, stored: SavedWebhook): boolean {
  const now = toFormValues(stored);
  return values.destinationId === now.destinationId && values.isEnabled === now.isEnabled;
}

/** Only what differs: `enabled: true` once more would resume a webhook that has stopped. */
export function toRequest(values: WebhookFormValues, saved: SavedWebhook): WebhookRequest {
  const before = toFormValues(saved);
  return {
    ...(values.isEnabled !== before.isEnabled && { enabled: values.isEnabled }),
    ...(values.destinationId !== before.destinationId && { audit_log_destination_id: values.destinationId }),
  };
}

/** From the names on the wire to the fields that show their errors. */
export const fieldMapping = {
  audit_log_destination_id: "destinationId",
  enabled: "isEnabled",
} as const;
