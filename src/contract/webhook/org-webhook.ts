// The organisation's webhook, one in each region. v3 refers to a destination, v2 shows and takes the settings inline.

import * as z from "zod/mini";
import { destinationIdOrEmpty } from "@/contract/wire/body-rule";
import { authorizationSchema, endpointSchema, logFormatSchema, type SentWithFormat } from "./destination";
import { instantSchema } from "@/contract/wire/instant";
import { requestBody } from "@/contract/wire/request-body";

/** What v2 answers as endpoint when nothing is configured. Clients compare with this very word. */
export const UNCONFIGURED_ENDPOINT = "unconfigured";

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

/** `endpoint` is `UNCONFIGURED_ENDPOINT` and `updated_at` the zero time when nothing is configured. */
export const orgWebhookV2Schema = z.object({
  endpoint: z.string(),
  enabled: z.boolean(),
  /** One of `LOG_FORMATS`; a newer API may have more words. */
  log_format: z.string(),
  skip_ssl_verification: z.boolean(),
  updated_at: instantSchema,
});
export type OrgWebhookV2 = z.infer<typeof orgWebhookV2Schema>;

/** As a server answers it: with the formats that it has. */
export const completeOrgWebhookV2Schema = z.extend(orgWebhookV2Schema, { log_format: logFormatSchema });

/** v2 `PATCH`: what is absent or null is unchanged. That the first one needs `endpoint` depends on what is stored. */
export const updateOrgWebhookV2Schema = requestBody(
  z.object({
    endpoint: z.exactOptional(endpointSchema),
    authorization: z.exactOptional(authorizationSchema),
    enabled: z.exactOptional(z.boolean()),
    log_format: z.exactOptional(logFormatSchema),
    skip_ssl_verification: z.exactOptional(z.boolean()),
  }),
);
/** As a server takes it. */
export type TakenOrgWebhookV2 = z.infer<typeof updateOrgWebhookV2Schema>;
/** As a client sends it: a format may be one that it has read. */
export type UpdateOrgWebhookV2 = SentWithFormat<TakenOrgWebhookV2>;
