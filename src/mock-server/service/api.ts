// One call to the audit-log API from request to answer, in the order of checks that the contract gives: path and
// method, token, permission, resource, body, conflict.

import { API_HOSTS, type ApiHost, apiOrigin, type ApiVersion } from "@/contract/api-host";
import type { ApiFault } from "@/contract/sandbox/api-fault";
import { PROBLEM_MEDIA_TYPE } from "@/contract/wire/media-types";
import { identify, mayDo } from "./http/access-control";
import { takeApiFault } from "./tables/api-faults";
import type { ApiCall, ServiceContext } from "./http/call";
import { type CallFacts, recordCall } from "./events/call-events";
import { organizationOf, type User } from "./tables/directory";
import {
  BODY_LIMIT_BYTES,
  type ServerAnswer,
  type ServerRequest,
  type ServerResponse,
} from "./http/http-message";
import { assertKeepsContract } from "./http/keeps-contract";
import type { ErrorDialect } from "./http/to-problem";
import { toResponse } from "./http/to-response";
import { failure, type ServiceResult } from "./http/result";
import { matchRoute, type PathMatch, type Route } from "./http/route";
import { ROUTES } from "./operations/routes";

/** The API host that a URL names, or null when it names none. */
export function apiHostOf(url: URL): ApiHost | null {
  return API_HOSTS.find((host) => url.origin === apiOrigin(host)) ?? null;
}

/** Carries out one call and records its events. @param host that the URL names */
export async function handleApiCall(
  context: ServiceContext,
  request: ServerRequest,
  host: ApiHost,
): Promise<ServerAnswer> {
  const { world, engine } = context;
  const url = new URL(request.url);
  const traceId = world.random.traceId();

  const fault = takeApiFault(world, request.method, url.pathname);
  if (fault && "fail" in fault) return { type: "network-failure" };
  if (fault && "status" in fault) return faultResponse(fault, traceId);
  const delay = fault ? { delayMs: fault.delay_ms } : {};

  const match = matchRoute(ROUTES, host, request.method, url.pathname);
  if (match.kind === "found" && match.entry.audit === "public") {
    const result = await carryOut(match.entry, apiCall(context, request, url, host, match.params, null));
    return { ...toResponse(result, match.entry.dialect, traceId), ...delay };
  }

  const identification = identify(world, request.headers["authorization"]);
  const user = identification.outcome === "SUCCESS" ? identification.user : null;
  const { result, authorization } = await authorized(context, request, url, host, match, user);
  const response = toResponse(result, dialectOf(match), traceId);
  if (match.kind !== "found" || match.entry.audit === "recorded") {
    await recordCall(engine, {
      now: engine.now,
      host,
      method: request.method,
      path: url.pathname,
      query: url.search.slice(1),
      status: response.status,
      clientIp: request.clientIp,
      userAgent: request.headers["user-agent"] ?? "",
      traceId,
      orgId: organizationOf(world).id,
      identification,
      authorization,
    });
  }
  return { ...response, ...delay };
}

/** The checks of a call in their order, and its result. `authorization` is null when no permission was asked for. */
async function authorized(
  context: ServiceContext,
  request: ServerRequest,
  url: URL,
  host: ApiHost,
  match: PathMatch<Route>,
  user: User | null,
): Promise<{ result: ServiceResult; authorization: CallFacts["authorization"] }> {
  if (match.kind === "unknown-path") return { result: failure({ code: "not-found" }), authorization: null };
  if (match.kind === "wrong-method") {
    return { result: failure({ code: "method-not-allowed", allow: match.allow }), authorization: null };
  }
  if (!user) return { result: failure({ code: "unauthorized" }), authorization: null };

  const { entry: route, params } = match;
  const { area, action } = route;
  const isGranted = mayDo(user, { area, action, host, accountId: params["userId"] });
  const resource = resourceOf(route.resource, { userId: user.id, ...params });
  const authorization = { resource, action, isGranted };
  if (!isGranted) return { result: failure({ code: "forbidden" }), authorization };
  if ((request.body?.length ?? 0) > BODY_LIMIT_BYTES) {
    return { result: failure({ code: "too-large", limitBytes: BODY_LIMIT_BYTES }), authorization };
  }
  return { result: await carryOut(route, apiCall(context, request, url, host, params, user)), authorization };
}

async function carryOut(route: Route, call: ApiCall): Promise<ServiceResult> {
  const result = await route.handle(call);
  if (call.responses === "checked") assertKeepsContract(route, result);
  return result;
}

function apiCall(
  context: ServiceContext,
  request: ServerRequest,
  url: URL,
  host: ApiHost,
  params: Readonly<Record<string, string>>,
  user: User | null,
): ApiCall {
  return {
    ...context,
    host,
    version: url.pathname.split("/")[1] as ApiVersion, // a route matched, and routes have only these
    now: context.engine.now,
    user,
    path: `${request.pathPrefix ?? ""}${url.pathname}`,
    params,
    query: url.searchParams,
    body: request.body,
  };
}

function resourceOf(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function dialectOf(match: PathMatch<Route>): ErrorDialect {
  if (match.kind === "found") return match.entry.dialect;
  return match.kind === "wrong-method" ? match.other.dialect : "audit-logs";
}

function faultResponse(
  { status, body, headers }: Extract<ApiFault, { status: number }>,
  traceId: string,
): ServerResponse {
  if (body !== undefined) return { type: "response", status, headers: headers ?? {}, body };
  return {
    type: "response",
    status,
    headers: { "content-type": PROBLEM_MEDIA_TYPE, ...headers },
    body: JSON.stringify({
      status,
      title: "Injected fault",
      instance: `kong:trace:${traceId}`,
      detail: "The sandbox was told to answer this call with an error",
      ...(status === 400 && {
        invalid_parameters: [{ field: "body", reason: "injected fault", rule: "invalid" }],
      }),
    }),
  };
}
