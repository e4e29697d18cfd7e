// How a visitor breaks a collector from the dock, and whether one is broken. More of it: the collector's own page.

import type { BehaviourStep, Receiver, SaveReceiverBody } from "@/contract/sandbox/receiver";

export const COLLECTOR_FAILURES = ["unavailable", "timeout", "refuses", "expired"] as const;
export type CollectorFailure = (typeof COLLECTOR_FAILURES)[number];

const STEPS: Readonly<Record<CollectorFailure | "healthy", BehaviourStep>> = {
  unavailable: { respond: { status: 503, body: "unavailable" }, latency_ms: 40, times: 1 },
  timeout: { fail: "timeout", latency_ms: 0, times: 1 },
  refuses: { respond: { status: 401, body: "token not known" }, latency_ms: 40, times: 1 },
  expired: { fail: "tls_expired", latency_ms: 0, times: 1 },
  healthy: { respond: { status: 200 }, latency_ms: 40, times: 1 },
};

/** The collector as it is to be saved, with another behaviour. */
export function behavingAs(receiver: Receiver, behaviour: CollectorFailure | "healthy"): SaveReceiverBody {
  const { id: _, ...kept } = receiver;
  return { ...kept, behaviour: [STEPS[behaviour]] };
}

/** Whether it goes on failing: its last step, which has no end, is no success. */
export function isBroken({ behaviour }: Pick<Receiver, "behaviour">): boolean {
  const last = behaviour.at(-1);
  if (!last) return false;
  return "fail" in last || last.respond.status < 200 || last.respond.status > 299;
}
