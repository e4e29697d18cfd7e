// The organisation's webhook, one in each region, as v3 has it: it refers to a destination.

import * as z from "zod/mini";
import { destinationIdOrEmpty } from "@/contract/wire/body-rule";
import { requestBody } from "@/contract/wire/request-body";

/** `audit_log_destination_id` is `""` when nothing is configured; some answers leave it out instead. */
export const orgWebhookSchema = z.object({
  audit_log_destination_id: z.exactOptional(z.string()),
  enabled: z.boolean(),
});
export type OrgWebhook = z.infer<typeof orgWebhookSchema>;

/** As a server has to answer it: the published document requires both fields. */
export const completeOrgWebhookSchema = z.extend(orgWebhookSchema, { audit_log_destination_id: z.string() });

/** v3 `PATCH`: what is absent or null is unchanged; `audit_log_destination_id: ""` clears the reference. */
export const updateOrgWebhookSchema = requestBody(
  z.object({
    audit_log_destination_id: z.exactOptional(z.string().check(destinationIdOrEmpty)),
    enabled: z.exactOptional(z.boolean()),
  }),
);
export type UpdateOrgWebhook = z.infer<typeof updateOrgWebhookSchema>;
