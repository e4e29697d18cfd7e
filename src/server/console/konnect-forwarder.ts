// Forwards calls of the console to Konnect's hosts and to nothing else. Passes the token on and keeps it nowhere: no
// line that is printed here, and no answer, says more of a call than its region and what kept it from being carried out.

import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { Agent, buildConnector, request as httpRequest } from "undici";
import { transportErrorOf } from "@/audit-log/delivery/network-error-codes";
import type { ApiHost } from "@/contract/api-host";
import { FORWARDING_FAILURES, type ForwardingFailure } from "@/contract/wire/forwarding-failure";
import { noProxy, type ProxyFor } from "@/outbound/proxy-environment";
import { openTunnel, ProxyError } from "@/outbound/tunnel";
import { answerStream } from "@/server/http/answer-stream";
import { declaredLength, readBody } from "@/server/http/read-body";
import { doubledHeader, hostName, isOwnName } from "@/server/http/request-guard";
import { problemResponse } from "./problem-response";
import { konnectTarget } from "./konnect-target";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const BODY_LIMIT_BYTES = 1_048_576;
const CONNECT_LIMIT_MS = 10_000;
const ANSWER_LIMIT_MS = 30_000;

/** What a call needs; everything else a browser sends is its own business. */
const FORWARDED_REQUEST_HEADERS = ["accept", "authorization", "content-type", "user-agent"];
const FORWARDED_RESPONSE_HEADERS =
  /^(?:content-type|content-encoding|date|allow|retry-after|(?:x-)?ratelimit-[a-z-]+|x-kong-request-id|x-request-id)$/;
/** One of each at most. */
const SINGLE_HEADERS = [
  "host",
  "authorization",
  "content-type",
  "content-length",
  "transfer-encoding",
  "origin",
];

export interface ForwarderSettings {
  /** What stands before the region: `/konnect/`. */
  readonly prefix: string;
  /** Where a host of the API is, without a slash at the end. */
  readonly upstreamOf: (region: ApiHost) => string;
  /** The names in Host under which calls are passed on, beside the address they came in at (DNS rebinding). */
  readonly callers: "any-name" | readonly string[];
  /** Learns of calls that could not be carried out. */
  readonly onFailure: (region: ApiHost, reason: ForwardingFailure) => void;
  /** The proxies on the way there; direct without. */
  readonly proxyFor?: ProxyFor | undefined;
  readonly connectLimitMs?: number;
  readonly answerLimitMs?: number;
}

export interface KonnectForwarder {
  readonly handle: (context: Context<{ Bindings: HttpBindings }>) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export function createKonnectForwarder(settings: ForwarderSettings): KonnectForwarder {
  const { prefix, upstreamOf, callers, onFailure } = settings;
  const { connectLimitMs = CONNECT_LIMIT_MS, answerLimitMs = ANSWER_LIMIT_MS } = settings;
  const agent = new Agent({
    connect: connectorBehind(settings.proxyFor ?? noProxy, connectLimitMs),
    headersTimeout: answerLimitMs,
    bodyTimeout: answerLimitMs,
  });

  function failure(region: ApiHost, reason: ForwardingFailure): Response {
    onFailure(region, reason);
    const isTimeout = reason === "timeout";
    return problemResponse(
      {
        status: isTimeout ? 504 : 502,
        title: isTimeout ? "Gateway Timeout" : "Bad Gateway",
        detail: `${new URL(upstreamOf(region)).host} ${FAILURE_WORDS[reason]}`,
      },
      { reason },
    );
  }

  async function forward(
    { incoming, outgoing }: HttpBindings,
    region: ApiHost,
    url: string,
    body: Uint8Array | null,
  ): Promise<Response> {
    if (outgoing.destroyed) return clientGone();
    const call = new AbortController();
    const limit = setTimeout(
      () => call.abort(new DOMException("The whole answer took too long", "TimeoutError")),
      connectLimitMs + answerLimitMs,
    );
    // Each end of an answer: its last byte, or a client that went away.
    outgoing.once("close", () => {
      clearTimeout(limit);
      call.abort();
    });
    try {
      const {
        statusCode,
        headers,
        body: answer,
      } = await httpRequest(url, {
        dispatcher: agent,
        method: (incoming.method ?? "GET") as "GET", // one of METHODS, whose names undici's types know
        headers: forwardedHeaders(incoming),
        body,
        signal: call.signal,
      });
      if (statusCode >= 300 && statusCode < 400) {
        await answer.dump();
        return failure(region, "redirect");
      }
      const kept = Object.entries(headers).flatMap(([name, value = []]) =>
        FORWARDED_RESPONSE_HEADERS.test(name)
          ? [value].flat().map((each): [string, string] => [name, each])
          : [],
      );
      const isEmpty = statusCode === 204;
      if (isEmpty) await answer.dump();
      const breakOff = (error: unknown) => {
        if (outgoing.destroyed) return;
        onFailure(region, failureOf(error));
        // A client must not take a part for the whole.
        outgoing.destroy();
      };
      return new Response(isEmpty ? null : answerStream(answer, breakOff), {
        status: statusCode,
        headers: [...kept, ["cache-control", "no-store"]],
      });
    } catch (error) {
      return outgoing.destroyed ? clientGone() : failure(region, failureOf(error));
    }
  }

  return {
    async handle(context) {
      const { incoming } = context.env;
      const target = konnectTarget(incoming.url ?? "", prefix);
      if (!target)
        return problemResponse({
          status: 404,
          title: "Not Found",
          detail: "This leads to no host of Konnect",
        });
      const refusal = refuse(incoming, callers);
      if (refusal) return refusal;
      if (declaredLength(incoming) > BODY_LIMIT_BYTES) return tooLarge();
      const body = incoming.method === "GET" ? null : await readBody(incoming, BODY_LIMIT_BYTES);
      if (body === "cut-off") return clientGone();
      if (body && body.length > BODY_LIMIT_BYTES) return tooLarge();
      return forward(context.env, target.region, upstreamOf(target.region) + target.rest, body);
    },
    close: () => agent.destroy(),
  };
}

const FAILURE_WORDS: Readonly<Record<ForwardingFailure, string>> = {
  dns: "cannot be found: its name does not resolve here",
  refused: "refuses connections, or no way leads there",
  reset: "has reset the connection",
  closed: "has closed the connection without an answer",
  malformed: "has answered something that is not HTTP",
  tls_handshake: "does not speak TLS, or has ended the handshake",
  proxy: "has not been reached: the proxy on the way let no connection through",
  timeout: "has not answered in time",
  tls_untrusted: "shows a certificate of an unknown authority",
  tls_expired: "shows a certificate that has expired",
  tls_hostname: "shows a certificate for another host",
  redirect: "has answered with a redirect, which is not followed",
};

/** TLS is spoken with Konnect itself, through any proxy on the way. */
function connectorBehind(proxyFor: ProxyFor, connectLimitMs: number): buildConnector.connector {
  const connect = buildConnector({ timeout: connectLimitMs });
  return (options, callback) => {
    const hostname = options.hostname.replace(/^\[|\]$/g, "");
    const to = { hostname, port: Number(options.port || (options.protocol === "https:" ? 443 : 80)) };
    // What is not encrypted goes to an emulator on this machine only.
    const proxy = options.protocol === "https:" ? proxyFor(to.hostname, to.port) : null;
    if (proxy === null) return connect(options, callback);
    openTunnel(proxy, to, { signal: AbortSignal.timeout(connectLimitMs) }).then(
      (httpSocket) => connect({ ...options, httpSocket }, callback),
      // oxlint-disable-next-line promise/no-callback-in-promise -- a callback is what undici asks for here
      (error: Error) => callback(error, null),
    );
  };
}

function refuse(incoming: IncomingMessage, callers: ForwarderSettings["callers"]): Response | null {
  if (!METHODS.includes(incoming.method ?? "")) {
    const allow = METHODS.join(", ");
    const detail = `Calls are made with ${allow} only`;
    return problemResponse({ status: 405, title: "Method Not Allowed", detail }, {}, { allow });
  }
  const doubled = doubledHeader(incoming, SINGLE_HEADERS);
  if (doubled !== undefined) {
    return problemResponse({ status: 400, title: "Bad Request", detail: `There are two headers ${doubled}` });
  }
  if (callers !== "any-name" && !isOwnName(hostName(incoming) ?? "", incoming, callers)) {
    const detail = "Under this name no call is passed on (start with --allow-host to let it)";
    return problemResponse({ status: 421, title: "Misdirected Request", detail });
  }
  if (!isFromOwnPage(incoming)) {
    const detail = "Only the console's own pages may call this";
    return problemResponse({ status: 403, title: "Forbidden", detail });
  }
  return null;
}

function tooLarge(): Response {
  const detail = `A request body may have at most ${BODY_LIMIT_BYTES} bytes`;
  return problemResponse({ status: 413, title: "Content Too Large", detail });
}

/** Browsers say where a call comes from; other clients can do nothing here that Konnect itself would not allow. */
function isFromOwnPage({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none";
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

function forwardedHeaders({ headers }: IncomingMessage): Record<string, string> {
  const kept: Record<string, string> = { "accept-encoding": "identity" };
  for (const name of FORWARDED_REQUEST_HEADERS) {
    const value = headers[name];
    if (typeof value === "string") kept[name] = value;
  }
  return kept;
}

/** For a client that has gone: no failure, and the answer is not sent. */
function clientGone(): Response {
  return new Response(null, { status: 499 });
}

function failureOf(error: unknown): ForwardingFailure {
  if (error instanceof ProxyError) return "proxy";
  if (error instanceof Error && error.name === "TimeoutError") return "timeout";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("ERR_SSL_") || code === "EPROTO") return "tls_handshake";
  if (code.startsWith("HPE_")) return "malformed";
  const known = transportErrorOf(code);
  return FORWARDING_FAILURES.find((reason) => reason === known) ?? "closed";
}
