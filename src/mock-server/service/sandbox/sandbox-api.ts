// The table of the sandbox API, and one call to it from request to answer. It takes no token and makes no events.

import { SANDBOX_BASE, SANDBOX_ROUTES } from "@/contract/sandbox/sandbox-paths";
import { toResponse } from "@/mock-server/service/api";
import type { ServerRequest, ServerResponse } from "@/mock-server/service/http-message";
import { matchPath } from "@/mock-server/service/route";
import { failure, type ServiceResult } from "@/mock-server/service/result";
import { listApiFaults, replaceApiFaults } from "./api-fault-control";
import { getDelivery, getDeliveryRecords, listDeliveries } from "./delivery-log";
import {
  clearReceivedRequests,
  createReceiver,
  deleteReceiver,
  getReceiver,
  listReceivedRequests,
  listReceivers,
  replaceReceiver,
} from "./receiver-control";
import type { SandboxCall } from "./sandbox-call";
import { rotateKeys } from "./keys";
import { getSnapshot, putSnapshot } from "./snapshot";
import { listTokens, updateToken } from "./tokens";
import { postEvents, postPortalLogin } from "./traffic";
import { advanceClock, beginWorld, getWorld, listScenarios, updateClock } from "./world-control";

/** A snapshot may be this large; nothing else comes near. */
const BODY_LIMIT_BYTES = 64 * 1024 * 1024;

type Handler = (call: SandboxCall) => ServiceResult | Promise<ServiceResult>;

const TABLE: readonly (readonly [method: string, path: string, handler: Handler])[] = [
  ["GET", SANDBOX_ROUTES.world, getWorld],
  ["POST", SANDBOX_ROUTES.world, beginWorld],
  ["GET", SANDBOX_ROUTES.scenarios, listScenarios],
  ["PATCH", SANDBOX_ROUTES.clock, updateClock],
  ["POST", SANDBOX_ROUTES.clockAdvance, advanceClock],
  ["GET", SANDBOX_ROUTES.receivers, listReceivers],
  ["POST", SANDBOX_ROUTES.receivers, createReceiver],
  ["GET", SANDBOX_ROUTES.receiver, getReceiver],
  ["PUT", SANDBOX_ROUTES.receiver, replaceReceiver],
  ["DELETE", SANDBOX_ROUTES.receiver, deleteReceiver],
  ["GET", SANDBOX_ROUTES.receivedRequests, listReceivedRequests],
  ["DELETE", SANDBOX_ROUTES.receivedRequests, clearReceivedRequests],
  ["POST", SANDBOX_ROUTES.events, postEvents],
  ["POST", SANDBOX_ROUTES.portalLogins, postPortalLogin],
  ["GET", SANDBOX_ROUTES.deliveries, listDeliveries],
  ["GET", SANDBOX_ROUTES.delivery, getDelivery],
  ["GET", SANDBOX_ROUTES.deliveryRecords, getDeliveryRecords],
  ["GET", SANDBOX_ROUTES.tokens, listTokens],
  ["PATCH", SANDBOX_ROUTES.token, updateToken],
  ["POST", SANDBOX_ROUTES.keyRotation, rotateKeys],
  ["GET", SANDBOX_ROUTES.snapshot, getSnapshot],
  ["PUT", SANDBOX_ROUTES.snapshot, putSnapshot],
  ["GET", SANDBOX_ROUTES.apiFaults, listApiFaults],
  ["PUT", SANDBOX_ROUTES.apiFaults, replaceApiFaults],
];

const ENTRIES = TABLE.map(([method, path, handler]) => ({ method, path: SANDBOX_BASE + path, handler }));

export async function handleSandboxCall(
  context: Omit<SandboxCall, "params" | "query" | "body">,
  request: ServerRequest,
): Promise<ServerResponse> {
  const url = new URL(request.url);
  return toResponse(await answer(context, request, url), "sandbox", "0");
}

async function answer(
  context: Omit<SandboxCall, "params" | "query" | "body">,
  { method, body }: ServerRequest,
  url: URL,
): Promise<ServiceResult> {
  const match = matchPath(ENTRIES, method, url.pathname);
  if (match.kind === "unknown-path") return failure({ code: "not-found" });
  if (match.kind === "wrong-method") return failure({ code: "method-not-allowed", allow: match.allow });
  if ((body?.length ?? 0) > BODY_LIMIT_BYTES) {
    return failure({ code: "too-large", limitBytes: BODY_LIMIT_BYTES });
  }
  return match.entry.handler({ ...context, params: match.params, query: url.searchParams, body });
}
