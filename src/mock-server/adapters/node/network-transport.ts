// The Transport that goes over the network: HTTPS on wall time. Owns the rules of one attempt: redirects,
// time limit, how much of an answer is read, how an error is called. Retrying is the engine's.

import { validateHeaderValue } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { ATTEMPT_TIMEOUT_MS } from "@/audit-log/delivery/batch-limits";
import type { Redirect } from "@/audit-log/delivery/redirect";
import type { AttemptOutcome, HttpVersion } from "@/audit-log/delivery/attempt-outcome";
import { createConcurrencyGate } from "@/lib/concurrency-gate";
import { readEndpoint } from "@/lib/endpoint";
import type { OutgoingRequest, Transport, WallClock } from "@/mock-server/engine/ports";
import { followRedirect, type Hop, redirectFault, withWay } from "@/mock-server/adapters/redirects";
import { noProxy, type ProxyFor } from "@/outbound/proxy-environment";
import { answerText } from "./client/answer-text";
import { createConnections } from "./client/connections";
import { type Certificates, createDial, type DialSettings } from "./client/dial";
import { failed, outcomeOfError } from "./network-error";
import { longestSecret, withoutSecret } from "./redact";

/** Attempts that are under way at the same time; further ones wait, and with them the batches of their webhook. */
const MAX_CONCURRENT_ATTEMPTS = 64;
/** What is kept of the text of an answer. */
const BODY_KEPT_CHARS = 4096;

/** What is kept of its headers, all together. */
const HEADERS_KEPT_CHARS = 32_768;

type Headers = (AttemptOutcome & { kind: "response" })["headers"];

export interface NetworkSettings extends Pick<DialSettings, "judge" | "ca" | "resolve"> {
  /** Direct without one. */
  readonly proxyFor?: ProxyFor | undefined;
  /** The clock that real receivers live by. */
  readonly wallClock: WallClock;
  /** For tests; an attempt has ten seconds. */
  readonly attemptTimeoutMs?: number;
  readonly maxConcurrentAttempts?: number;
}

export interface NetworkTransport extends Transport {
  /**
   * Starts no further attempt, waits for those under way, at most so long, and closes all connections. What has no
   * outcome then is the next owner's to send again.
   */
  readonly close: (graceMs: number) => Promise<void>;
}

export function createNetworkTransport(settings: NetworkSettings): NetworkTransport {
  const {
    wallClock,
    attemptTimeoutMs = ATTEMPT_TIMEOUT_MS,
    maxConcurrentAttempts = MAX_CONCURRENT_ATTEMPTS,
  } = settings;
  const gate = createConcurrencyGate(maxConcurrentAttempts);
  const connections = createConnections(createDial({ ...settings, proxyFor: settings.proxyFor ?? noProxy }));

  async function ask(
    hop: Hop,
    certificates: Certificates,
    signal: AbortSignal,
    secret: string | undefined,
    onConnection: (version: HttpVersion) => void,
  ): Promise<AttemptOutcome> {
    const to = readEndpoint(hop.url);
    if (!to) return failed("unsupported_scheme");
    const headers = inBytes(hop.headers);
    if (!Object.entries(headers).every(canBeSent)) return failed("invalid_header");
    try {
      const answer = await connections.exchange({ ...hop, headers }, to, {
        certificates,
        signal,
        onConnection,
      });
      // Longer by what could otherwise be the first half of the secret.
      const body = await answerText(answer, BODY_KEPT_CHARS + longestSecret(secret));
      return { kind: "response", status: answer.status, headers: answer.headers, body };
    } catch (error) {
      return outcomeOfError(error, signal.aborted);
    }
  }

  async function attempt(request: OutgoingRequest): Promise<AttemptOutcome> {
    const spoken: HttpVersion[] = [];
    const outcome = await follow(request, (version) => spoken.push(version));
    const [httpVersion] = spoken;
    return httpVersion === undefined ? outcome : { ...outcome, httpVersion };
  }

  async function follow(
    { skipSslVerification, ...sent }: OutgoingRequest,
    onConnection: (version: HttpVersion) => void,
  ): Promise<AttemptOutcome> {
    const certificates = skipSslVerification ? "ignored" : "verified";
    const signal = AbortSignal.timeout(attemptTimeoutMs);
    const secret = sent.headers["authorization"];
    let hop: Hop = sent;
    const way: Redirect[] = [];
    for (;;) {
      const outcome = await ask(hop, certificates, signal, secret, onConnection);
      if (outcome.kind === "error") return withWay(way, outcome);
      const next = followRedirect(hop, outcome);
      if (!next) return withWay(way, { ...presentable(outcome, secret), receivedAt: wallClock.now() });
      const fault = redirectFault(next, way.length);
      if (fault) return withWay(way, failed(fault));
      way.push({ status: outcome.status, method: next.method, url: withoutSecret(next.url, secret) });
      hop = next;
    }
  }

  return {
    async send(request) {
      return { kind: "under-way", outcome: gate.run(() => attempt(request)) };
    },
    async close(graceMs) {
      const isIdle = new AbortController();
      const ended = gate.close().then(() => isIdle.abort());
      await Promise.race([ended, wait(graceMs, undefined, { signal: isIdle.signal }).catch(() => undefined)]);
      connections.destroy();
    },
  };
}

/** An answer as it goes into the log, where many can read it. */
function presentable(
  outcome: AttemptOutcome & { kind: "response" },
  secret: string | undefined,
): AttemptOutcome & { kind: "response" } {
  return {
    ...outcome,
    headers: withinBounds(outcome.headers).map(
      ([name, value]) => [name, withoutSecret(value, secret)] as const,
    ),
    body: withoutSecret(outcome.body, secret).slice(0, BODY_KEPT_CHARS),
  };
}

/** Headers as far as a log has room for them; that which decides about the next attempt stands first. */
function withinBounds(headers: Headers): Headers {
  let room = HEADERS_KEPT_CHARS;
  const isDecisive = ([name]: Headers[number]) => name === "retry-after";
  const inOrder = [...headers.filter(isDecisive), ...headers.filter((each) => !isDecisive(each))];
  return inOrder.filter(([name, value]) => {
    const length = name.length + value.length;
    if (length > room) return false;
    room -= length;
    return true;
  });
}

/** Clients write each character of a header as one byte; so that a receiver gets UTF-8, each character is one byte of it. */
function inBytes(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Buffer.from(value, "utf8").toString("latin1")]),
  );
}

function canBeSent([name, value]: [string, string]): boolean {
  try {
    validateHeaderValue(name, value);
    return true;
  } catch {
    return false;
  }
}
