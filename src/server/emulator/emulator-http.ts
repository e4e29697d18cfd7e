// The mock server's function on a port: the guard against pages and names that are not the emulator's, and the way from
// a request line to what the function takes. Knows no resource.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import type { OpenEmulator } from "@/mock-server/boot/node/open-emulator";
import { SERVER_LIMITS } from "@/server/http/listen";
import { PROBLEM_HEADERS, problemText, type Refusal } from "@/server/http/problem-text";
import { readBody } from "@/server/http/read-body";
import { doubledHeader, hostName, isOwnName, plainAddress } from "@/server/http/request-guard";
import { send } from "@/server/http/send";
import { callAddress, nameBehind } from "./call-address";

const MAX_HEADER_BYTES = 16_384;
const MAX_CONNECTIONS = 1024;

export interface EmulatorHttpSettings {
  readonly emulator: Pick<OpenEmulator, "handle" | "bodyLimitBytes" | "isAllowedOrigin">;
  /** Host names beyond loopback that lead here. */
  readonly names: readonly string[];
  /** By path: JSON that the emulator has of its own. */
  readonly ownPages: Readonly<Record<string, () => unknown>>;
  /** Learns of what went wrong inside; the client is told no more than that. */
  readonly onError: (error: unknown) => void;
}

export function createEmulatorHttp(settings: EmulatorHttpSettings): Server {
  const server = createServer({ ...SERVER_LIMITS, maxHeaderSize: MAX_HEADER_BYTES }, (request, response) => {
    answer(settings, request, response).catch((error: unknown) => {
      settings.onError(error);
      if (response.headersSent) response.destroy();
      else refuse(request, response, INTERNAL_ERROR);
    });
  });
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

const INTERNAL_ERROR: Refusal = {
  status: 500,
  title: "Internal Server Error",
  detail: "The call could not be carried out; the emulator has said why where it was started",
};

async function answer(
  settings: EmulatorHttpSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "", url: target = "" } = request;
  const { emulator } = settings;
  const name = hostName(request);
  const refusal = refusalOf(settings, request, name);
  if (refusal || name === null) return refuse(request, response, refusal ?? MISDIRECTED);

  const address = callAddress(name, target);
  if (address.kind === "own-page") return answerOwnPage(settings, address.path, request, response);
  const { url, pathPrefix } = address;
  const body = await readBody(request, emulator.bodyLimitBytes(method, url));
  if (body === "cut-off") return;
  const result = await emulator.handle({
    method,
    url,
    pathPrefix,
    headers: plainHeaders(request),
    body,
    clientIp: plainAddress(request.socket.remoteAddress),
  });
  if (result.type === "network-failure") {
    request.socket.destroy();
    return;
  }
  if (result.delayMs) await delay(result.delayMs);
  send(request, response, result);
}

/** Why a request is not looked at any further; null when it is. */
function refusalOf(
  { names, emulator }: EmulatorHttpSettings,
  request: IncomingMessage,
  name: string | null,
): Refusal | null {
  if (!request.url?.startsWith("/") || doubledHeader(request, ["host"]) !== undefined) {
    return { status: 400, title: "Bad Request", detail: "This is a server, not a proxy: ask for a path" };
  }
  if (name === null || !isOwnName(nameBehind(name), request, names)) {
    return MISDIRECTED;
  }
  const { origin } = request.headers;
  if (origin !== undefined && !emulator.isAllowedOrigin(origin)) {
    return {
      status: 403,
      title: "Forbidden",
      detail: "Pages of this origin may not call the emulator (start it with --allow-origin to let them)",
    };
  }
  return null;
}

const MISDIRECTED: Refusal = {
  status: 421,
  title: "Misdirected Request",
  detail: "The emulator does not answer to this host name (start it with --allow-host to let it)",
};

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value = ""]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
}

function answerOwnPage(
  { ownPages, emulator }: EmulatorHttpSettings,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const page = Object.hasOwn(ownPages, path) ? ownPages[path] : undefined;
  if (!page) {
    return refuse(request, response, { status: 404, title: "Not Found", detail: "Not Found" });
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    const detail = "This resource answers GET, HEAD only";
    return refuse(
      request,
      response,
      { status: 405, title: "Method Not Allowed", detail },
      { allow: "GET, HEAD" },
    );
  }
  const { origin } = request.headers;
  const cors: Record<string, string> =
    origin !== undefined && emulator.isAllowedOrigin(origin)
      ? { "access-control-allow-origin": origin, vary: "Origin" }
      : {};
  const headers = { "content-type": "application/json", "cache-control": "no-store", ...cors };
  send(request, response, { status: 200, headers, body: `${JSON.stringify(page(), null, 1)}\n` });
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
  headers: Readonly<Record<string, string>> = {},
): void {
  send(request, response, {
    status: refusal.status,
    headers: { ...headers, ...PROBLEM_HEADERS },
    body: problemText(refusal, "kong:trace:0"),
  });
}
