// Forwards calls of the console to Konnect's hosts and to nothing else. Passes the token on and keeps it nowhere: no
// line that is printed here, and no answer, says more of a call than its region and what kept it from being carried out.

import type { IncomingMessage } from "node:http";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { request as httpRequest } from "undici";
import type { ApiHost } from "@/contract/api-host";
import type { ForwardingFailure } from "@/contract/wire/forwarding-failure";
import { answerStream } from "@/server/http/answer-stream";
import { declaredLength, readBody } from "@/server/http/read-body";
import { createKonnectAgent, failureOf, type KonnectAgentSettings } from "@/server/konnect/konnect-agent";
import { type AllowedNames, refuseCaller } from "./caller-guard";
import { problemResponse } from "./problem-response";
import { konnectTarget } from "./konnect-target";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const BODY_LIMIT_BYTES = 1_048_576;

/** What a call needs; everything else a browser sends is its own business. */
const FORWARDED_REQUEST_HEADERS = ["accept", "authorization", "content-type", "user-agent"];
const FORWARDED_RESPONSE_HEADERS =
  /^(?:content-type|content-encoding|date|allow|retry-after|(?:x-)?ratelimit-[a-z-]+|x-kong-request-id|x-request-id)$/;

export interface ForwarderSettings extends KonnectAgentSettings {
  /** What stands before the region: `/konnect/`. */
  readonly prefix: string;
  /** Where a host of the API is, without a slash at the end. */
  readonly upstreamOf: (region: ApiHost) => string;
  /** The names in Host under which calls are passed on, beside the address they came in at (DNS rebinding). */
  readonly callers: AllowedNames;
  /** Learns of calls that could not be carried out. */
  readonly onFailure: (region: ApiHost, reason: ForwardingFailure) => void;
}

export interface KonnectForwarder {
  readonly handle: (context: Context<{ Bindings: HttpBindings }>) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export function createKonnectForwarder(settings: ForwarderSettings): KonnectForwarder {
  const { prefix, upstreamOf, callers, onFailure } = settings;
  const { agent, limitMs } = createKonnectAgent(settings);

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
      limitMs,
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
      const refusal = refuseCaller(incoming, METHODS, callers);
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

function tooLarge(): Response {
  const detail = `A request body may have at most ${BODY_LIMIT_BYTES} bytes`;
  return problemResponse({ status: 413, title: "Content Too Large", detail });
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
