// Destinations: where audit logs can be sent. The same in v2 and v3, one collection for the organisation.
// The authorization value is in requests only; no response has a place for it.

import * as z from "zod/mini";
import { DEFAULT_LOG_FORMAT, LOG_FORMATS } from "@/audit-log/record/log-format";
import { ENDPOINT_PATTERN, endpointFault } from "@/lib/endpoint";
import { bodyRule, notBlank } from "@/contract/wire/body-rule";
import { instantSchema } from "@/contract/wire/instant";
import { cursorPageSchema } from "@/contract/wire/pagination";
import { requestBody } from "@/contract/wire/request-body";

/** The longest values, in characters. */
export const DESTINATION_LIMITS = { name: 255, endpoint: 2048, authorization: 8192 } as const;

// U+0000 to U+001F without tab, and U+007F: what an HTTP header value cannot carry.
const CONTROL = "\\u0000-\\u0008\\u000a-\\u001f\\u007f";
const CONTROL_CHARACTER = new RegExp(`[${CONTROL}]`);

/** 1 to 255 characters, not only blanks. That it is unique in the organisation only the server can tell. */
export const destinationNameSchema = z.string().check(notBlank, z.maxLength(DESTINATION_LIMITS.name));

/** At most 2048 characters; what else makes an endpoint is in lib/endpoint.ts. */
export const endpointSchema = z.string().check(
  notBlank,
  z.maxLength(DESTINATION_LIMITS.endpoint, { abort: true }),
  bodyRule(
    (text) => endpointFault(text) !== "not_url",
    { rule: "invalid", reason: "must be a valid URL", detail: "Invalid endpoint" },
    null,
  ),
  bodyRule(
    (text) => endpointFault(text) !== "not_https",
    { rule: "invalid", reason: "must use https", detail: "Invalid endpoint" },
    { pattern: ENDPOINT_PATTERN },
  ),
);

/** The whole Authorization header as receivers get it, byte for byte: at most 8192 characters, no control characters but tab. */
export const authorizationSchema = z.string().check(
  notBlank,
  z.maxLength(DESTINATION_LIMITS.authorization, { abort: true }),
  bodyRule(
    (text) => !CONTROL_CHARACTER.test(text),
    { rule: "invalid", reason: "must not contain control characters", detail: "Invalid authorization" },
    { pattern: `^[^${CONTROL}]*[^${CONTROL}\\s][^${CONTROL}]*$` },
  ),
);

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

/** `POST`: null counts as missing; unknown properties are ignored; format and flag have defaults. */
export const createDestinationSchema = requestBody(
  z.object({
    name: destinationNameSchema,
    endpoint: endpointSchema,
    authorization: authorizationSchema,
    log_format: z._default(logFormatSchema, DEFAULT_LOG_FORMAT),
    skip_ssl_verification: z._default(z.boolean(), false),
  }),
);
/** As a client sends it: a format may be one that it has read. */
export type CreateDestination = SentWithFormat<z.infer<typeof createDestinationSchema>>;

/** `PATCH`: a property that is absent or null keeps its value; the parsed body has only what was given. */
export const updateDestinationSchema = requestBody(
  z.object({
    name: z.exactOptional(destinationNameSchema),
    endpoint: z.exactOptional(endpointSchema),
    authorization: z.exactOptional(authorizationSchema),
    log_format: z.exactOptional(logFormatSchema),
    skip_ssl_verification: z.exactOptional(z.boolean()),
  }),
);
export type UpdateDestination = SentWithFormat<z.infer<typeof updateDestinationSchema>>;
