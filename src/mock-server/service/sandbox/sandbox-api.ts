// One call to the sandbox API from request to answer. It takes no token and makes no events.

import { sandboxPaths } from "@/contract/sandbox/sandbox-paths";
import {
  BODY_LIMIT_BYTES,
  type ServerRequest,
  type ServerResponse,
} from "@/mock-server/service/http/http-message";
import { assertKeepsContract } from "@/mock-server/service/http/keeps-contract";
import { matchPath } from "@/mock-server/service/http/route";
import { failure, type ServiceResult } from "@/mock-server/service/http/result";
import { toResponse } from "@/mock-server/service/http/to-response";
import type { SandboxCall } from "./sandbox-call";
import { SANDBOX_TABLE } from "./sandbox-routes";

/** Of a snapshot, which is a whole world. */
const SNAPSHOT_LIMIT_BYTES = 64 * 1024 * 1024;

/** The largest request body that is looked at. Those who read it may stop one byte later. */
export function sandboxBodyLimitBytes(method: string, path: string): number {
  return method === "PUT" && path === sandboxPaths.snapshot() ? SNAPSHOT_LIMIT_BYTES : BODY_LIMIT_BYTES;
}

/** Carries out one call. */
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
  const match = matchPath(SANDBOX_TABLE, method, url.pathname);
  if (match.kind === "unknown-path") return failure({ code: "not-found" });
  if (match.kind === "wrong-method") return failure({ code: "method-not-allowed", allow: match.allow });
  const limitBytes = sandboxBodyLimitBytes(method, url.pathname);
  if ((body?.length ?? 0) > limitBytes) return failure({ code: "too-large", limitBytes });
  const result = await match.entry.handle({
    ...context,
    params: match.params,
    query: url.searchParams,
    body,
  });
  if (context.responses === "checked") assertKeepsContract(match.entry, result);
  return result;
}
