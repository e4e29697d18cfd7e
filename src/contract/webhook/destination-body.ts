// What is sent of a destination. The authorization value is in requests only; no response has a place for it.

import * as z from "zod/mini";
import { DEFAULT_LOG_FORMAT } from "@/audit-log/record/log-format";
import { ENDPOINT_PATTERN, endpointFault } from "@/lib/endpoint";
import { bodyRule, notBlank } from "@/contract/wire/body-rule";
import { requestBody } from "@/contract/wire/request-body";
import { logFormatSchema, type SentWithFormat } from "./destination";

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
