// The server's function on a port. Owns HTTP as Node gives it: limits, the guard against pages and names that are not
// the emulator's, and the way from a request line to what the function takes. Knows no resource.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { PROBLEM_MEDIA_TYPE } from "@/contract/problem";
import { BODY_LIMIT_BYTES } from "@/mock-server/service/api";
import { isAllowedOrigin } from "@/mock-server/service/cors";
import type { ServerAnswer, ServerRequest } from "@/mock-server/service/http-message";
import { sandboxBodyLimitBytes } from "@/mock-server/service/sandbox/sandbox-api";
import { callAddress, hostName, isOwnName } from "./call-address";
import { readBody } from "./request-body";

const HEADERS_TIME_LIMIT_MS = 10_000;
const REQUEST_TIME_LIMIT_MS = 30_000;
const MAX_HEADER_BYTES = 16_384;
const MAX_CONNECTIONS = 1024;
/** A client that was refused in the middle of its body has so long to notice. */
const REFUSED_BODY_GRACE_MS = 2000;

export interface HttpServerSettings {
  readonly handle: (request: ServerRequest) => Promise<ServerAnswer>;
  /** Host names beyond loopback that lead here. */
  readonly names: readonly string[];
  /** Origins beyond loopback whose pages may call. */
  readonly allowedOrigins: readonly string[];
  /** By path: JSON that the emulator has of its own. */
  readonly ownPages: Readonly<Record<string, () => unknown>>;
  /** Learns of what went wrong inside; the client is told no more than that. */
  readonly onError: (error: unknown) => void;
}

interface Refusal {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

export function createHttpServer(settings: HttpServerSettings): Server {
  const server = createServer(
    {
      headersTimeout: HEADERS_TIME_LIMIT_MS,
      requestTimeout: REQUEST_TIME_LIMIT_MS,
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    (request, response) => {
      answer(settings, request, response).catch((error: unknown) => {
        // A client that went away in the middle of its request is nobody's mistake.
        if (request.destroyed && !request.complete) return;
        settings.onError(error);
        if (response.headersSent) response.destroy();
        else refuse(request, response, INTERNAL_ERROR);
      });
    },
  );
  server.maxConnections = MAX_CONNECTIONS;
  return server;
}

const INTERNAL_ERROR: Refusal = {
  status: 500,
  title: "Internal Server Error",
  detail: "The call could not be carried out; the emulator has said why where it was started",
};

async function answer(
  settings: HttpServerSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = "", url: target = "" } = request;
  const name = hostName(request.headers.host);
  const refusal = refusalOf(settings, request, name);
  if (refusal || name === null) return refuse(request, response, refusal ?? MISDIRECTED);

  const address = callAddress(name, target);
  if (address.kind === "own-page") return answerOwnPage(settings, address.path, request, response);
  const { url, pathPrefix } = address;
  const body = await readBody(request, bodyLimitBytes(method, url));
  const result = await settings.handle({
    method,
    url,
    pathPrefix,
    headers: plainHeaders(request),
    body,
    clientIp: (request.socket.remoteAddress ?? "").replace(/^::ffff:/, ""),
  });
  if (result.type === "network-failure") {
    request.socket.destroy();
    return;
  }
  if (result.delayMs) await delay(result.delayMs);
  send(request, response, result.status, result.headers, result.body);
}

/** Why a request is not looked at any further; null when it is. */
function refusalOf(
  { names, allowedOrigins }: HttpServerSettings,
  request: IncomingMessage,
  name: string | null,
): Refusal | null {
  if (!request.url?.startsWith("/") || countOf(request, "host") > 1) {
    return { status: 400, title: "Bad Request", detail: "This is a server, not a proxy: ask for a path" };
  }
  if (name === null || !isOwnName(name, request.socket.localAddress?.replace(/^::ffff:/, ""), names)) {
    return MISDIRECTED;
  }
  const { origin } = request.headers;
  if (origin !== undefined && !isAllowedOrigin(origin, allowedOrigins)) {
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

function bodyLimitBytes(method: string, url: string): number {
  const { pathname } = new URL(url);
  return Math.max(BODY_LIMIT_BYTES, sandboxBodyLimitBytes(method, pathname));
}

/** @param name in lower case */
function countOf({ rawHeaders }: IncomingMessage, name: string): number {
  return rawHeaders.filter((each, index) => index % 2 === 0 && each.toLowerCase() === name).length;
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value = ""]) => [
      name,
      Array.isArray(value) ? value.join(", ") : value,
    ]),
  );
}

function answerOwnPage(
  { ownPages, allowedOrigins }: HttpServerSettings,
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
    origin !== undefined && isAllowedOrigin(origin, allowedOrigins)
      ? { "access-control-allow-origin": origin, vary: "Origin" }
      : {};
  const headers = { "content-type": "application/json", "cache-control": "no-store", ...cors };
  send(request, response, 200, headers, `${JSON.stringify(page(), null, 1)}\n`);
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, title, detail }: Refusal,
  headers: Readonly<Record<string, string>> = {},
): void {
  const problem = {
    type: `https://httpstatuses.com/${status}`,
    status,
    title,
    instance: "kong:trace:0",
    detail,
  };
  send(
    request,
    response,
    status,
    { ...headers, "content-type": PROBLEM_MEDIA_TYPE },
    JSON.stringify(problem),
  );
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | null,
): void {
  if (response.destroyed) return;
  const bytes = body === null ? null : Buffer.from(body, "utf8");
  const isReadToEnd = request.complete || !hasBody(request);
  response.writeHead(status, {
    ...headers,
    "x-content-type-options": "nosniff",
    ...(bytes && { "content-length": String(bytes.length) }),
    ...(!isReadToEnd && { connection: "close" }),
  });
  response.end(bytes ?? undefined);
  if (isReadToEnd) return;
  // What is left of the body is let go by, so that the client sees the answer; but not for ever.
  request.resume();
  setTimeout(() => request.socket.destroy(), REFUSED_BODY_GRACE_MS).unref();
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
