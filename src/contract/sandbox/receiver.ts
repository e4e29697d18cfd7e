// Receivers: simulated log collectors, how they behave, and what has reached them.

import * as z from "zod/mini";
import { RECEIVER_ERRORS } from "@/audit-log/delivery/transport-error";
import { notBlank } from "@/contract/wire/body-rule";
import { instantSchema } from "@/contract/wire/instant";
import { requestBody } from "@/contract/wire/request-body";
import { transportOutcomeSchema } from "./transport-outcome";

/** What a receiver can do to a request instead of answering. */
export const FAILURE_KINDS = RECEIVER_ERRORS;

export type FailureKind = (typeof FAILURE_KINDS)[number];

const headersSchema = z.union([z.record(z.string(), z.string()), z.array(z.tuple([z.string(), z.string()]))]);

const stepFields = {
  /** How long the receiver takes, in ms. */
  latency_ms: z._default(z.int().check(z.minimum(0)), 0),
  /** For how many requests; the last step of a behaviour goes on for ever. */
  times: z._default(z.int().check(z.minimum(1)), 1),
};

const respondStepSchema = z.strictObject({
  respond: z.strictObject({
    status: z.int().check(z.minimum(0), z.maximum(999)),
    /** An object, or `[name, value]` pairs where a name occurs twice. */
    headers: z.exactOptional(headersSchema),
    body: z.exactOptional(z.string()),
  }),
  ...stepFields,
});

const failStepSchema = z.strictObject({ fail: z.enum(FAILURE_KINDS), ...stepFields });

/** What the next requests meet. A request that is refused, not resolved or fails in TLS never reaches the receiver. */
export const behaviourStepSchema = z.union([respondStepSchema, failStepSchema]);
export type BehaviourStep = z.infer<typeof behaviourStepSchema>;

const behaviourSchema = z.array(behaviourStepSchema).check(z.minLength(1));

/** What a collector does to its copy of each record. What has reached it is always told as it was sent. */
export const STORED_COPIES = ["rounds_numbers", "reorders_fields", "adds_header"] as const;
export type StoredCopy = (typeof STORED_COPIES)[number];

export const receiverSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** An endpoint belongs to the receiver with the longest matching prefix. */
  url_prefix: z.string(),
  /** The Authorization header it expects; anything else gets 401. Absent: it takes any. */
  authorization: z.exactOptional(z.string()),
  /** As it was set, not as it stands. */
  behaviour: behaviourSchema,
  /** What it does to the copies that it stores. Absent: it stores them as they came. */
  stored_copy: z.exactOptional(z.enum(STORED_COPIES)),
});
export type Receiver = z.infer<typeof receiverSchema>;

export const receiverListSchema = z.object({ data: z.array(receiverSchema) });
export type ReceiverList = z.infer<typeof receiverListSchema>;

const saveReceiverFields = z.object({
  name: z.string().check(notBlank),
  url_prefix: z.string().check(notBlank),
  authorization: z.exactOptional(z.string()),
  stored_copy: z.exactOptional(z.enum(STORED_COPIES)),
  /** Without one the receiver answers 200. */
  behaviour: z._default(behaviourSchema, [{ respond: { status: 200 }, latency_ms: 0, times: 1 }]),
});

/** `POST` and `PUT` take a whole receiver; `PUT` starts its behaviour over. */
export const saveReceiverSchema = requestBody(saveReceiverFields);
export type SaveReceiver = z.infer<typeof saveReceiverSchema>;
/** The same as a client may write it, defaults left out. */
export type SaveReceiverBody = z.input<typeof saveReceiverFields>;

/** How far the requests of a receiver are numbered. */
export const MAX_RECEIVED_SEQ = 999_999_999_999_999;

/** From the request after this one on. */
export const receivedRequestsQuery = { after: z.int().check(z.minimum(0), z.maximum(MAX_RECEIVED_SEQ)) };

export const receivedRequestSchema = z.object({
  /** Counts the requests of this receiver from 1; the cursor for `after`. */
  seq: z.int(),
  at: instantSchema,
  method: z.string(),
  url: z.string(),
  /** As sent, Authorization included; names in lower case. */
  headers: z.record(z.string(), z.string()),
  /** As sent, so usually gzip. */
  body_base64: z.string(),
  outcome: transportOutcomeSchema,
});
export type ReceivedRequest = z.infer<typeof receivedRequestSchema>;

/** In ascending `seq`. A receiver keeps its last 2,000 requests. */
export const receivedRequestListSchema = z.object({
  data: z.array(receivedRequestSchema),
  /** How many older requests were let go of. */
  meta: z.object({ dropped: z.int() }),
});
export type ReceivedRequestList = z.infer<typeof receivedRequestListSchema>;
