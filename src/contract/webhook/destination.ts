// Destinations: where audit logs can be sent. The same in v2 and v3, one collection for the organisation.
// What is read of them; what is sent is in destination-body.ts, which no page needs before it has a form.

import * as z from "zod/mini";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { instantSchema } from "@/contract/wire/instant";
import { cursorPageSchema } from "@/contract/wire/pagination";

export const logFormatSchema = z.enum(LOG_FORMATS);

/** Settings with a format under any name. */
export type SentWithFormat<T extends { readonly log_format?: string }> = {
  [Name in keyof T]: Name extends "log_format" ? string : T[Name];
};

export const destinationSchema = z.object({
  id: z.string(),
  name: z.string(),
  endpoint: z.string(),
  /** One of `LOG_FORMATS`; a newer API may have more words. */
  log_format: z.string(),
  skip_ssl_verification: z.boolean(),
  created_at: instantSchema,
  updated_at: instantSchema,
});
export type Destination = z.infer<typeof destinationSchema>;

/** `meta` is the cursor page itself, not wrapped in `page`. */
export const destinationListSchema = z.object({
  data: z.array(destinationSchema),
  meta: cursorPageSchema,
});
export type DestinationList = z.infer<typeof destinationListSchema>;

/** As a server answers them: with the formats that it has. */
export const completeDestinationSchema = z.extend(destinationSchema, { log_format: logFormatSchema });
export const completeDestinationListSchema = z.extend(destinationListSchema, {
  data: z.array(completeDestinationSchema),
});
