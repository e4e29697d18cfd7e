// The operations of the sandbox API: path, use-case, what is taken and what is answered.

import type * as z from "zod/mini";
import { apiFaultListSchema } from "@/contract/sandbox/api-fault";
import {
  advanceClockSchema,
  advanceResultSchema,
  clockSchema,
  updateClockSchema,
} from "@/contract/sandbox/clock";
import { deliveryListSchema, deliverySchema } from "@/contract/sandbox/delivery";
import { eventCountQuery, eventCountSchema } from "@/contract/sandbox/event-count";
import { eventsAcceptedSchema, portalLoginSchema, postEventsSchema } from "@/contract/sandbox/events";
import { keyRotationSchema } from "@/contract/sandbox/key-rotation";
import {
  receivedRequestListSchema,
  receivedRequestsQuery,
  receiverListSchema,
  receiverSchema,
  saveReceiverSchema,
} from "@/contract/sandbox/receiver";
import { SANDBOX_BASE, SANDBOX_ROUTES } from "@/contract/sandbox/sandbox-paths";
import { scenarioListSchema } from "@/contract/sandbox/scenario";
import { tokenListSchema, tokenSchema, updateTokenSchema } from "@/contract/sandbox/token";
import { beginWorldSchema, snapshotSchema, worldSchema } from "@/contract/sandbox/world";
import { waitingListSchema } from "@/contract/sandbox/waiting";
import type { ServiceResult } from "@/mock-server/service/http/result";
import type { Route } from "@/mock-server/service/http/route";
import { accepted, created, NO_CONTENT, ok } from "@/mock-server/service/http/route-success";
import { listApiFaults, replaceApiFaults } from "./api-fault-control";
import { getDelivery, getDeliveryRecords, LIST_DELIVERIES_QUERY, listDeliveries } from "./delivery-log";
import { advanceClock, beginWorld, getWorld, listScenarios, updateClock } from "./world-control";
import type { SandboxCall } from "./sandbox-call";

/** One operation of the sandbox API. */
export interface SandboxRoute {
  readonly method: Route["method"];
  /** With `SANDBOX_BASE`, `{name}` for one path segment. */
  readonly path: string;
  readonly handle: (call: SandboxCall) => ServiceResult | Promise<ServiceResult>;
  /** `text`: records, a line each, instead of JSON. */
  readonly success: Route["success"] | { readonly status: 200; readonly text: true };
  readonly body?: z.core.$ZodType;
  readonly query?: Route["query"];
}

// Whole worlds are taken and loaded rarely: what that needs is not part of what every worker loads. Where it cannot be
// loaded any more (a deployment has replaced it), the call fails and the world stays.
const getSnapshot: SandboxRoute["handle"] = async (call) =>
  (await import("./snapshot/snapshot")).getSnapshot(call);
const putSnapshot: SandboxRoute["handle"] = async (call) =>
  (await import("./snapshot/snapshot")).putSnapshot(call);
// Asked by the pages of one webhook.
const countRecordedEvents: SandboxRoute["handle"] = async (call) =>
  (await import("./event-count")).countRecordedEvents(call);
const listWaiting: SandboxRoute["handle"] = async (call) => (await import("./waiting")).listWaiting(call);
// Asked by the sandbox's own pages.
const postEvents: SandboxRoute["handle"] = async (call) => (await import("./traffic")).postEvents(call);
const postPortalLogin: SandboxRoute["handle"] = async (call) =>
  (await import("./traffic")).postPortalLogin(call);
const listReceivers: SandboxRoute["handle"] = async (call) =>
  (await import("./receiver-control")).listReceivers(call);
const createReceiver: SandboxRoute["handle"] = async (call) =>
  (await import("./receiver-control")).createReceiver(call);
const getReceiver: SandboxRoute["handle"] = async (call) =>
  (await import("./receiver-control")).getReceiver(call);
const replaceReceiver: SandboxRoute["handle"] = async (call) =>
  (await import("./receiver-control")).replaceReceiver(call);
const deleteReceiver: SandboxRoute["handle"] = async (call) =>
  (await import("./receiver-control")).deleteReceiver(call);
const listReceivedRequests: SandboxRoute["handle"] = async (call) =>
  (await import("./receiver-control")).listReceivedRequests(call);
const clearReceivedRequests: SandboxRoute["handle"] = async (call) =>
  (await import("./receiver-control")).clearReceivedRequests(call);
const listTokens: SandboxRoute["handle"] = async (call) => (await import("./tokens")).listTokens(call);
const updateToken: SandboxRoute["handle"] = async (call) => (await import("./tokens")).updateToken(call);
const rotateKeys: SandboxRoute["handle"] = async (call) => (await import("./tokens")).rotateKeys(call);

const TEXT = { status: 200, text: true } as const;

function row(
  method: Route["method"],
  path: string,
  handle: SandboxRoute["handle"],
  success: SandboxRoute["success"],
  body?: z.core.$ZodType,
): SandboxRoute {
  return { method, path: SANDBOX_BASE + path, handle, success, ...(body && { body }) };
}

/** Every operation of the sandbox API. */
export const SANDBOX_TABLE: readonly SandboxRoute[] = [
  row("GET", SANDBOX_ROUTES.world, getWorld, ok(worldSchema)),
  row("POST", SANDBOX_ROUTES.world, beginWorld, created(worldSchema), beginWorldSchema),
  row("GET", SANDBOX_ROUTES.scenarios, listScenarios, ok(scenarioListSchema)),
  row("PATCH", SANDBOX_ROUTES.clock, updateClock, ok(clockSchema), updateClockSchema),
  row("POST", SANDBOX_ROUTES.clockAdvance, advanceClock, ok(advanceResultSchema), advanceClockSchema),
  row("GET", SANDBOX_ROUTES.receivers, listReceivers, ok(receiverListSchema)),
  row("POST", SANDBOX_ROUTES.receivers, createReceiver, created(receiverSchema), saveReceiverSchema),
  row("GET", SANDBOX_ROUTES.receiver, getReceiver, ok(receiverSchema)),
  row("PUT", SANDBOX_ROUTES.receiver, replaceReceiver, ok(receiverSchema), saveReceiverSchema),
  row("DELETE", SANDBOX_ROUTES.receiver, deleteReceiver, NO_CONTENT),
  {
    ...row("GET", SANDBOX_ROUTES.receivedRequests, listReceivedRequests, ok(receivedRequestListSchema)),
    query: receivedRequestsQuery,
  },
  row("DELETE", SANDBOX_ROUTES.receivedRequests, clearReceivedRequests, NO_CONTENT),
  row("POST", SANDBOX_ROUTES.events, postEvents, accepted(eventsAcceptedSchema), postEventsSchema),
  {
    ...row("GET", SANDBOX_ROUTES.eventCount, countRecordedEvents, ok(eventCountSchema)),
    query: eventCountQuery,
  },
  row(
    "POST",
    SANDBOX_ROUTES.portalLogins,
    postPortalLogin,
    accepted(eventsAcceptedSchema),
    portalLoginSchema,
  ),
  {
    ...row("GET", SANDBOX_ROUTES.deliveries, listDeliveries, ok(deliveryListSchema)),
    query: LIST_DELIVERIES_QUERY,
  },
  row("GET", SANDBOX_ROUTES.delivery, getDelivery, ok(deliverySchema)),
  row("GET", SANDBOX_ROUTES.deliveryRecords, getDeliveryRecords, TEXT),
  row("GET", SANDBOX_ROUTES.waiting, listWaiting, ok(waitingListSchema)),
  row("GET", SANDBOX_ROUTES.tokens, listTokens, ok(tokenListSchema)),
  row("PATCH", SANDBOX_ROUTES.token, updateToken, ok(tokenSchema), updateTokenSchema),
  row("POST", SANDBOX_ROUTES.keyRotation, rotateKeys, created(keyRotationSchema)),
  row("GET", SANDBOX_ROUTES.snapshot, getSnapshot, ok(snapshotSchema)),
  row("PUT", SANDBOX_ROUTES.snapshot, putSnapshot, ok(snapshotSchema), snapshotSchema),
  row("GET", SANDBOX_ROUTES.apiFaults, listApiFaults, ok(apiFaultListSchema)),
  row("PUT", SANDBOX_ROUTES.apiFaults, replaceApiFaults, ok(apiFaultListSchema), apiFaultListSchema),
];
