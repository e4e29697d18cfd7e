// The Transport that reaches simulated receivers instead of a network. Answers are known at once; how long they take
// is told in virtual time. Follows redirects and refuses as a real HTTP client does.

import { ATTEMPT_TIMEOUT_MS } from "@/audit-log/delivery/batch-limits";
import type { Redirect } from "@/audit-log/delivery/redirect";
import type { AttemptOutcome } from "@/audit-log/delivery/attempt-outcome";
import { type TransportError, transportErrorMessage } from "@/audit-log/delivery/transport-error";
import type { BehaviourStep } from "@/contract/sandbox/receiver";
import type { EpochMs } from "@/lib/epoch";
import type { Handover, Transport } from "@/mock-server/engine/ports";
import type { World } from "@/mock-server/engine/world/world";
import type { WorldLimits } from "@/mock-server/engine/world/world-limits";
import { findReceiver, requestLog, takeStep } from "@/mock-server/service/tables/receivers";
import { followRedirect, type Hop, redirectFault, withWay } from "./redirects";

/** Failures that happen before a request leaves: the receiver never sees it. */
const NEVER_ARRIVES: ReadonlySet<TransportError> = new Set([
  "refused",
  "dns",
  "tls_handshake",
  "tls_untrusted",
  "tls_expired",
  "tls_hostname",
]);

/** Those of the certificate, which are of no account where it is not looked at. */
const CERTIFICATE_ERRORS: ReadonlySet<TransportError> = new Set([
  "tls_untrusted",
  "tls_expired",
  "tls_hostname",
]);

type Answer = AttemptOutcome & { readonly latencyMs: number };

/** @param beyond takes over where a redirect leads to no simulated receiver; nothing is there without one */
export function createSimulatedReceivers(
  world: World,
  { receivedRequests }: Pick<WorldLimits, "receivedRequests">,
  beyond?: Transport,
): Transport {
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
      world.keepLast(log, receivedRequests);
    }
    const hangs = outcome.kind === "error" && outcome.error === "timeout";
    return { ...outcome, latencyMs: hangs ? ATTEMPT_TIMEOUT_MS : step.latency_ms };
  }

  return {
    async send({ method, url, headers, body, skipSslVerification }, startedAt) {
      let hop: Hop = { method, url, headers, body };
      let durationMs = 0;
      const way: Redirect[] = [];
      const ended = (outcome: AttemptOutcome): Handover => ({
        kind: "answered",
        outcome: withWay(way, outcome),
        durationMs,
      });
      for (;;) {
        const { latencyMs, ...outcome } = answer(hop, startedAt + durationMs, skipSslVerification);
        durationMs += latencyMs;
        if (durationMs >= ATTEMPT_TIMEOUT_MS) {
          durationMs = ATTEMPT_TIMEOUT_MS;
          return ended(failed("timeout"));
        }
        const next = outcome.kind === "response" ? followRedirect(hop, outcome) : null;
        if (outcome.kind === "error" || !next) return ended(outcome);
        const fault = redirectFault(next, way.length);
        if (fault) return ended(failed(fault));
        way.push({ status: outcome.status, method: next.method, url: next.url });
        if (beyond && !findReceiver(world, next.url)) {
          return wayAhead(way, await beyond.send({ ...next, skipSslVerification }, startedAt + durationMs));
        }
        hop = next;
      }
    },
  };
}

/** What another transport says of the rest of the way. */
function wayAhead(way: readonly Redirect[], handover: Handover): Handover {
  return handover.kind === "answered"
    ? { ...handover, outcome: withWay(way, handover.outcome) }
    : { ...handover, outcome: handover.outcome.then((outcome) => withWay(way, outcome)) };
}

function perform(step: BehaviourStep, skipSslVerification: boolean): AttemptOutcome {
  if ("fail" in step) {
    // A sender that does not check certificates accepts any.
    const isIgnored = skipSslVerification && CERTIFICATE_ERRORS.has(step.fail);
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
