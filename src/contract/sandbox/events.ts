// Traffic on demand: made-up events, given events, and sign-ins of developers to a portal.

import * as z from "zod/mini";
import { AUTHENTICATION_OUTCOMES, AUTHENTICATION_TYPES } from "@/audit-log/record/event";
import { REGIONS } from "@/audit-log/region";
import {
  AUDIT_LOG_ENTRY_TYPES,
  authenticationEntrySchema,
  authorizationEntrySchema,
  gatewayAccessEntrySchema,
} from "@/contract/audit-log-entry";
import { notBlank } from "@/contract/wire/body-rule";
import { requestBody } from "@/contract/wire/request-body";
import { LOOK_AHEAD_LIMIT_MS } from "./clock";

/** The most events that one call may ask for or give. */
export const EVENTS_PER_CALL = 10_000;

const scopeFields = {
  /** Default `us`; of no meaning together with `portal_id`. */
  region: z.exactOptional(z.enum(REGIONS)),
  portal_id: z.exactOptional(z.string().check(notBlank)),
};

const generateEventsSchema = z.strictObject({
  count: z.int().check(z.minimum(1), z.maximum(EVENTS_PER_CALL)),
  /** Spread evenly over so many ms from now; 0: at once. */
  over_ms: z._default(z.number().check(z.minimum(0), z.maximum(LOOK_AHEAD_LIMIT_MS)), 0),
  types: z.exactOptional(z.array(z.enum(AUDIT_LOG_ENTRY_TYPES)).check(z.minLength(1))),
  ...scopeFields,
});

/** How a sign-in ends: the outcomes of authentication events, in lower case. */
export const LOGIN_OUTCOMES = lowercased(AUTHENTICATION_OUTCOMES);

function lowercased<Word extends string>(words: readonly Word[]): Lowercase<Word>[] {
  // toLowerCase does at run time what Lowercase says
  return words.map((word) => word.toLowerCase()) as Lowercase<Word>[];
}

// What the pull API does not tell of an event, but records do.
const recordOnly = {
  principal_name: z.exactOptional(z.string()),
  kong_initiated: z.exactOptional(z.boolean()),
};

/** An event by its pull names, `signature` excepted; what is left out is filled in. `ts` may lie up to seven days back. */
const givenEventSchema = z.discriminatedUnion("type", [
  z.extend(z.exactPartial(z.omit(authorizationEntrySchema, { type: true, signature: true })), {
    type: z.literal("authorization"),
    ...recordOnly,
  }),
  z.extend(z.exactPartial(z.omit(gatewayAccessEntrySchema, { type: true, signature: true })), {
    type: z.literal("gateway_access"),
    ...recordOnly,
  }),
  z.extend(z.exactPartial(z.omit(authenticationEntrySchema, { type: true, signature: true })), {
    type: z.literal("authentication"),
    outcome: z.exactOptional(z.enum(LOGIN_OUTCOMES)),
    authentication_type: z.exactOptional(z.enum(lowercased(AUTHENTICATION_TYPES))),
    ...recordOnly,
  }),
]);
export type GivenEvent = z.infer<typeof givenEventSchema>;

const giveEventsSchema = z.strictObject({
  events: z.array(givenEventSchema).check(z.minLength(1), z.maxLength(EVENTS_PER_CALL)),
  ...scopeFields,
});

/** `POST`: a number of made-up events, or exactly the given ones. */
export const postEventsSchema = requestBody(z.union([generateEventsSchema, giveEventsSchema]));
export type PostEvents = z.infer<typeof postEventsSchema>;

/** Events happen a moment later: accepted is not recorded. */
export const eventsAcceptedSchema = z.object({ accepted: z.int() });
export type EventsAccepted = z.infer<typeof eventsAcceptedSchema>;

/** `POST`: a developer tries to sign in. Without `developer`, any one of them. */
export const portalLoginSchema = requestBody(
  z.object({
    outcome: z.enum(LOGIN_OUTCOMES),
    developer: z.exactOptional(z.string().check(notBlank)),
  }),
);
export type PortalLogin = z.infer<typeof portalLoginSchema>;
