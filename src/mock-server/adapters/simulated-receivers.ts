// The Transport that reaches simulated receivers instead of a network. Answers are known at once; how long they take
// is told in virtual time. Follows redirects and refuses as a real HTTP client does.

import { ATTEMPT_TIMEOUT_MS } from "@/audit-log/batch-limits";
import type { AttemptOutcome } from "@/audit-log/retry-schedule";
import { type TransportError, transportErrorMessage } from "@/audit-log/transport-error";
import type { BehaviourStep } from "@/contract/sandbox/receiver";
import type { EpochMs } from "@/lib/epoch";
import type { Transport } from "@/mock-server/engine/ports";
import type { World } from "@/mock-server/engine/world";
import { findReceiver, REQUEST_LOG_LIMIT, requestLog, takeStep } from "@/mock-server/service/receivers";

const MAX_REDIRECTS = 10;

/** Failures that happen before a request leaves: the receiver never sees it. */
const NEVER_ARRIVES: ReadonlySet<TransportError> = new Set([
  "refused",
  "dns",
  "tls_untrusted",
  "tls_expired",
  "tls_hostname",
]);

interface Hop {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

type Answer = AttemptOutcome & { readonly latencyMs: number };

export function createSimulatedReceivers(world: World): Transport {
  function answer(hop: Hop, at: EpochMs, skipSslVerification: boolean): Answer {
    const receiver = findReceiver(world, hop.url);
    if (!receiver) return { ...failed("dns"), latencyMs: 0 };
    const step = takeStep(world, receiver);
    let outcome = perform(step, skipSslVerification);
    const isExpected =
      receiver.authorization === undefined || receiver.authorization === hop.headers["authorization"];
    if (outcome.kind === "response" && !isExpected)
      outcome = { kind: "response", status: 401, headers: [], body: "" };
    const isTooSlow = step.latency_ms >= ATTEMPT_TIMEOUT_MS;
    if (isTooSlow) outcome = failed("timeout");
    if (outcome.kind === "response" || !NEVER_ARRIVES.has(outcome.error)) {
      const log = requestLog(receiver.id);
      world.append(log, {
        at,
        ...hop,
        outcome: outcome.kind === "response" ? { status: outcome.status } : { fail: outcome.error },
      });
      world.keepLast(log, REQUEST_LOG_LIMIT);
    }
    const hangs = outcome.kind === "error" && outcome.error === "timeout";
    return { ...outcome, latencyMs: hangs ? ATTEMPT_TIMEOUT_MS : step.latency_ms };
  }

  return {
    async send({ method, url, headers, body, skipSslVerification }, startedAt) {
      let hop: Hop = { method, url, headers, body };
      let durationMs = 0;
      for (let redirects = 0; ; redirects += 1) {
        const { latencyMs, ...outcome } = answer(hop, startedAt + durationMs, skipSslVerification);
        durationMs += latencyMs;
        if (durationMs >= ATTEMPT_TIMEOUT_MS)
          return { kind: "answered", outcome: failed("timeout"), durationMs: ATTEMPT_TIMEOUT_MS };
        const next = outcome.kind === "response" ? redirect(hop, outcome) : null;
        if (!next) return { kind: "answered", outcome, durationMs };
        const fault = faultOf(next, redirects);
        if (fault) return { kind: "answered", outcome: failed(fault), durationMs };
        hop = next;
      }
    },
  };
}

/** Why a redirect is not followed. */
function faultOf(next: Hop, redirectsBefore: number): TransportError | null {
  if (redirectsBefore >= MAX_REDIRECTS) return "redirect_loop";
  return next.url.startsWith("https:") ? null : "unsupported_scheme";
}

function perform(step: BehaviourStep, skipSslVerification: boolean): AttemptOutcome {
  if ("fail" in step) {
    // Whoever does not look at certificates is not troubled by them.
    const isIgnored = skipSslVerification && step.fail.startsWith("tls_");
    return isIgnored ? { kind: "response", status: 200, headers: [], body: "" } : failed(step.fail);
  }
  const { status, headers = [], body = "" } = step.respond;
  const pairs = Array.isArray(headers) ? headers : Object.entries(headers);
  return {
    kind: "response",
    status,
    headers: pairs.map(([name, value]) => [name.toLowerCase(), value] as const),
    body,
  };
}

function failed(error: TransportError): AttemptOutcome & { kind: "error" } {
  return { kind: "error", error, message: transportErrorMessage(error) };
}

/** Where a response sends its client, or null when it is final (RFC 9110 §15.4). */
function redirect(hop: Hop, response: AttemptOutcome & { kind: "response" }): Hop | null {
  const location = response.headers.find(([name]) => name === "location")?.[1];
  const keepsMethod = response.status === 307 || response.status === 308;
  const becomesGet = [301, 302, 303].includes(response.status);
  if (location === undefined || !(keepsMethod || becomesGet) || !URL.canParse(location, hop.url)) return null;
  const url = new URL(location, hop.url);
  const isSameHost = url.host === new URL(hop.url).host;
  const { authorization, ...others } = hop.headers;
  const kept = authorization !== undefined && isSameHost ? { ...others, authorization } : others;
  if (keepsMethod) return { ...hop, url: url.href, headers: kept };
  const { "content-type": _type, "content-encoding": _encoding, ...withoutBody } = kept;
  return { method: "GET", url: url.href, headers: withoutBody, body: new Uint8Array() };
}
