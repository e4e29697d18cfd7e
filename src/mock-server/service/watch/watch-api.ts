// One call to the watch API from request to answer: path and method, token where something is to be changed, then the
// use-case. None of these calls makes events.

import { identify } from "@/mock-server/service/http/access-control";
import type { ServiceContext } from "@/mock-server/service/http/call";
import {
  BODY_LIMIT_BYTES,
  type ServerRequest,
  type ServerResponse,
} from "@/mock-server/service/http/http-message";
import { assertKeepsContract } from "@/mock-server/service/http/keeps-contract";
import { failure, type ServiceResult } from "@/mock-server/service/http/result";
import { matchPath } from "@/mock-server/service/http/route";
import { toResponse } from "@/mock-server/service/http/to-response";
import { WATCH_TABLE } from "./watch-routes";

/** Carries out one call. */
export async function handleWatchCall(
  context: ServiceContext,
  request: ServerRequest,
): Promise<ServerResponse> {
  return toResponse(await answer(context, request), "sandbox", "0");
}

async function answer(context: ServiceContext, request: ServerRequest): Promise<ServiceResult> {
  const { method, body, headers, pathPrefix = "" } = request;
  const url = new URL(request.url);
  const match = matchPath(WATCH_TABLE, method, url.pathname);
  if (match.kind === "unknown-path") return failure({ code: "not-found" });
  if (match.kind === "wrong-method") return failure({ code: "method-not-allowed", allow: match.allow });
  const identification = identify(context.world, headers["authorization"]);
  const user = identification.outcome === "SUCCESS" ? identification.user : null;
  if (method !== "GET" && !user) return failure({ code: "unauthorized" });
  if ((body?.length ?? 0) > BODY_LIMIT_BYTES)
    return failure({ code: "too-large", limitBytes: BODY_LIMIT_BYTES });
  const path = pathPrefix + url.pathname;
  const { params, entry } = match;
  const result = await entry.handle({ ...context, user, path, params, query: url.searchParams, body });
  if (context.responses === "checked") assertKeepsContract(entry, result);
  return result;
}
