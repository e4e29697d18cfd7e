// The organisation's webhook as v2 answers it: with the settings inline.

import * as z from "zod/mini";
import { logFormatSchema } from "./destination";
import { instantSchema } from "@/contract/wire/instant";

/** What v2 answers as endpoint when nothing is configured. Clients compare with this very word. */
export const UNCONFIGURED_ENDPOINT = "unconfigured";

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
