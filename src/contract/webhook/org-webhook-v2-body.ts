// What v2 takes of the organisation's webhook; what it answers is in org-webhook-v2.ts, which every first visit loads.

import * as z from "zod/mini";
import { logFormatSchema, type SentWithFormat } from "./destination";
import { authorizationSchema, endpointSchema } from "./destination-body";
import { requestBody } from "@/contract/wire/request-body";

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
