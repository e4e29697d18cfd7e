// The connections of a program to Konnect's hosts, through any proxy on the way, and what kept a call from being carried
// out. Knows nothing of calls.

import { Agent, buildConnector } from "undici";
import { transportErrorOf } from "@/audit-log/delivery/network-error-codes";
import { FORWARDING_FAILURES, type ForwardingFailure } from "@/contract/wire/forwarding-failure";
import { noProxy, type ProxyFor } from "@/outbound/proxy-environment";
import { openTunnel, ProxyError } from "@/outbound/tunnel";

const CONNECT_LIMIT_MS = 10_000;
const ANSWER_LIMIT_MS = 30_000;

export interface KonnectAgentSettings {
  /** The proxies on the way there; direct without. */
  readonly proxyFor?: ProxyFor | undefined;
  readonly connectLimitMs?: number;
  readonly answerLimitMs?: number;
}

export interface KonnectAgent {
  readonly agent: Agent;
  /** So long a whole call may take. */
  readonly limitMs: number;
}

export function createKonnectAgent({
  proxyFor = noProxy,
  connectLimitMs = CONNECT_LIMIT_MS,
  answerLimitMs = ANSWER_LIMIT_MS,
}: KonnectAgentSettings): KonnectAgent {
  const agent = new Agent({
    connect: connectorBehind(proxyFor, connectLimitMs),
    headersTimeout: answerLimitMs,
    bodyTimeout: answerLimitMs,
  });
  return { agent, limitMs: connectLimitMs + answerLimitMs };
}

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

export function failureOf(error: unknown): ForwardingFailure {
  if (error instanceof ProxyError) return "proxy";
  if (error instanceof Error && error.name === "TimeoutError") return "timeout";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("ERR_SSL_") || code === "EPROTO") return "tls_handshake";
  if (code.startsWith("HPE_")) return "malformed";
  const known = transportErrorOf(code);
  return FORWARDING_FAILURES.find((reason) => reason === known) ?? "closed";
}
