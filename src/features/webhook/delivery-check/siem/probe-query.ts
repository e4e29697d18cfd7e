// What finds the event of a probe in a SIEM. Knows no language of one.

import { isPlainText, type RecordQuery } from "@/audit-log/siem-queries/record-query";
import { probeQuery } from "@/contract/control-plane";
import type { Probe } from "@/entities/probe/probe";
import { apiPaths } from "@/contract/paths";
import { type EpochMs, MINUTE_MS } from "@/lib/epoch";

/** Clocks and collectors may round an event's time down. */
const EARLIER_MS = MINUTE_MS;

/** The name of an access event, and that of a sign-in that went well, as records have them. */
const ACCESS_NAME = "Ingress";
const SIGN_IN_NAME = "AUTHENTICATION_OUTCOME_SUCCESS";

/**
 * * `nonce`: finds this event and no other.
 * * `call`: the events of its call.
 * * `path`, `portal`: every call of that path, every sign-in to that portal, in that time.
 */
export type ProbePrecision = "nonce" | "call" | "path" | "portal";

export interface ProbeQuery {
  readonly query: RecordQuery & { readonly since: EpochMs };
  readonly precision: ProbePrecision;
  /**
   * For a SIEM that finds nothing by the nonce, since the record may lack it: the events of the call that was taken for
   * that of the probe, and may be another one.
   */
  readonly second: ProbeQuery["query"] | null;
}

export function findProbe(probe: Probe): ProbeQuery {
  const { nonce, scope, recorded, isMarked } = probe;
  const since = (recorded?.at ?? probe.askedAt) - EARLIER_MS;
  const call = recorded && isPlainText(recorded.traceId) ? { texts: [recorded.traceId], since } : null;
  if (isMarked) {
    const isFound = recorded?.by === "nonce";
    const textIn = { field: "query", is: probeQuery(nonce) } as const;
    return {
      // The call that was taken for it may be a later one.
      query: { texts: [nonce], textIn, since: isFound ? since : probe.askedAt - EARLIER_MS },
      precision: "nonce",
      second: isFound ? null : call,
    };
  }
  if (call) return { query: call, precision: "call", second: null };
  return scope.kind === "portal"
    ? { query: { texts: [scope.portalId, SIGN_IN_NAME], since }, precision: "portal", second: null }
    : { query: { texts: [apiPaths.controlPlanes(), ACCESS_NAME], since }, precision: "path", second: null };
}
