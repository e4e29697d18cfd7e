import * as z from "zod/mini";
import type { PortalWebhook, UpdatePortalWebhook } from "@/contract/webhook/portal-webhook";

export interface PortalWebhookFormValues {
  /** `""` while none is chosen. */
  portalId: string;
  destinationId: string;
  isEnabled: boolean;
}

const chosen = z.string().check(z.minLength(1, "required"));

export const schema: z.ZodMiniType<PortalWebhookFormValues, PortalWebhookFormValues> = z.object({
  portalId: chosen,
  destinationId: chosen,
  isEnabled: z.boolean(),
});

/**
 * On at first, since an audit log is set up to be used. `portalId` may come from a link; one that is unknown is as good
 * as none.
 */
export function initialValues(
  portalId: string,
  known: readonly { readonly id: string }[],
): PortalWebhookFormValues {
  const isKnown = known.some(({ id }) => id === portalId);
  return { portalId: isKnown ? portalId : "", destinationId: "", isEnabled: true };
}

export function toRequest({ destinationId, isEnabled }: PortalWebhookFormValues): UpdatePortalWebhook {
  return { audit_log_destination_id: destinationId, enabled: isEnabled };
}

/** From the names on the wire to the fields that show their errors. */
export const fieldMapping = {
  portalId: "portalId",
  audit_log_destination_id: "destinationId",
  enabled: "isEnabled",
} as const;

/** Whether anything is set up; both an absent id and an empty one say no. */
export function isConfigured(webhook: PortalWebhook): boolean {
  return (webhook.audit_log_destination_id ?? "") !== "";
}

/** Whether another client has set the portal up since it was read, or in another way. `undefined`: it was not read. */
export function isSetUpMeanwhile(seen: PortalWebhook | undefined, stored: PortalWebhook): boolean {
  const before = seen?.audit_log_destination_id ?? "";
  return isConfigured(stored) && stored.audit_log_destination_id !== before;
}
