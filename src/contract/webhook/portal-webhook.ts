// The audit-log webhook of a Dev Portal. It sends that portal's sign-ins and nothing else.

import * as z from "zod/mini";
import { destinationIdFormat } from "@/contract/wire/body-rule";
import { requestBody } from "@/contract/wire/request-body";

/** `audit_log_destination_id` is absent when none is set; an empty one is read the same way. */
export const portalWebhookSchema = z.object({
  enabled: z.boolean(),
  audit_log_destination_id: z.exactOptional(z.string()),
});
export type PortalWebhook = z.infer<typeof portalWebhookSchema>;

/** `PATCH`: what is absent or null is unchanged. */
export const updatePortalWebhookSchema = requestBody(
  z.object({
    enabled: z.exactOptional(z.boolean()),
    audit_log_destination_id: z.exactOptional(z.string().check(destinationIdFormat)),
  }),
);
export type UpdatePortalWebhook = z.infer<typeof updatePortalWebhookSchema>;
