// The Transport that goes over the network: HTTPS by undici, on wall time. Owns the rules of one attempt: redirects,
// time limit, how much of an answer is read, how an error is called. Retrying is the engine's.

import { Agent, request as httpRequest } from "undici";
import { ATTEMPT_TIMEOUT_MS } from "@/audit-log/batch-limits";
import type { Redirect } from "@/audit-log/redirect";
import type { AttemptOutcome } from "@/audit-log/retry-schedule";
import type { OutgoingRequest, Transport, WallClock } from "@/mock-server/engine/ports";
import {
  followRedirect,
  type Hop,
  isDeliverable,
  redirectFault,
  withWay,
} from "@/mock-server/adapters/redirects";
import { type ConnectorSettings, createGuardedConnector } from "./guarded-connector";
import { failed, outcomeOfError } from "./network-error";
import { longestSecret, withoutSecret } from "./redact";
import { createSlots } from "./slots";

/** Attempts that are under way at the same time; further ones wait, and with them the batches of their webhook. */
const MAX_CONCURRENT_ATTEMPTS = 64;
/** What is kept of an answer's body. */
const BODY_KEPT_BYTES = 4096;
/** What is read of it, so that the connection can be used again; after more it is closed. */
const BODY_READ_BYTES = 65_536;

export interface NetworkSettings extends Pick<ConnectorSettings, "judge" | "ca" | "resolve"> {
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
  const slots = createSlots(maxConcurrentAttempts);
  const agentFor = (certificates: ConnectorSettings["certificates"]) =>
    new Agent({
      connect: createGuardedConnector({ ...settings, certificates, timeoutMs: attemptTimeoutMs }),
      // One limit for the whole attempt, redirects included, instead of one for each of its parts.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  const agents = { verified: agentFor("verified"), ignored: agentFor("ignored") };

  async function attempt({ skipSslVerification, ...sent }: OutgoingRequest): Promise<AttemptOutcome> {
    const agent = skipSslVerification ? agents.ignored : agents.verified;
    const signal = AbortSignal.timeout(attemptTimeoutMs);
    if (!isDeliverable(sent.url)) return failed("unsupported_scheme");
    const secret = sent.headers["authorization"];
    let hop: Hop = sent;
    const way: Redirect[] = [];
    for (;;) {
      const outcome = await ask(hop, agent, signal, secret);
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
      return { kind: "under-way", outcome: slots.run(() => attempt(request)) };
    },
    async close(graceMs) {
      await slots.close(graceMs);
      await Promise.all([agents.verified.destroy(), agents.ignored.destroy()]);
    },
  };
}

async function ask(
  { method, url, headers, body }: Hop,
  dispatcher: Agent,
  signal: AbortSignal,
  secret: string | undefined,
): Promise<AttemptOutcome> {
  try {
    const response = await httpRequest(url, {
      dispatcher,
      signal,
      method: method === "GET" ? "GET" : "POST",
      headers: inBytes(headers),
      body: method === "GET" ? null : body,
    });
    const pairs = Object.entries(response.headers).flatMap(([name, value = []]) =>
      [value].flat().map((each) => [name, each] as const),
    );
    // Longer by what could otherwise be the first half of the secret.
    const text = await readBeginning(response.body, BODY_KEPT_BYTES + 4 * longestSecret(secret));
    return { kind: "response", status: response.statusCode, headers: pairs, body: text };
  } catch (error) {
    return signal.aborted ? failed("timeout") : outcomeOfError(error);
  }
}

/** An answer as it goes into the log, where many can read it. */
function presentable(
  outcome: AttemptOutcome & { kind: "response" },
  secret: string | undefined,
): AttemptOutcome & { kind: "response" } {
  return {
    ...outcome,
    headers: outcome.headers.map(([name, value]) => [name, withoutSecret(value, secret)] as const),
    body: withoutSecret(outcome.body, secret).slice(0, BODY_KEPT_BYTES),
  };
}

/** An answer has arrived with its status; whatever goes wrong with its body afterwards does not take that back. */
async function readBeginning(
  body: AsyncIterable<Uint8Array> & { destroy: () => unknown },
  keptBytes: number,
): Promise<string> {
  const kept: Uint8Array[] = [];
  let readBytes = 0;
  try {
    for await (const chunk of body) {
      if (readBytes < keptBytes) kept.push(chunk);
      readBytes += chunk.length;
      if (readBytes > BODY_READ_BYTES) break;
    }
  } catch {
    // What came before is all there is.
  }
  return new TextDecoder().decode(Buffer.concat(kept).subarray(0, keptBytes));
}

/** Clients write each character of a header as one byte; so that a receiver gets UTF-8, each character is one byte of it. */
function inBytes(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Buffer.from(value, "utf8").toString("latin1")]),
  );
}
