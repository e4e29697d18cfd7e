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

/** What a link asks to begin with; `""` for nothing. */
export interface PortalWebhookStart {
  readonly portalId: string;
  readonly destinationId: string;
}

interface Known {
  readonly portals: readonly { readonly id: string }[];
  readonly destinations: readonly { readonly id: string }[];
}

/** On at first, since an audit log is set up to be used. What a link names and is unknown is as good as nothing. */
export function initialValues(start: PortalWebhookStart, known: Known): PortalWebhookFormValues {
  const hasPortal = known.portals.some(({ id }) => id === start.portalId);
  const hasDestination = known.destinations.some(({ id }) => id === start.destinationId);
  return {
    portalId: hasPortal ? start.portalId : "",
    destinationId: hasDestination ? start.destinationId : "",
    isEnabled: true,
  };
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
