// What is under way to collectors, summed up by webhook and address: there may be thousands of batches.

import type { Waiting } from "@/contract/sandbox/waiting";
import { toRfc3339 } from "@/lib/epoch";
import type { Delivery } from "@/mock-server/engine/lane/delivery";
import { scopeKey } from "@/mock-server/engine/lane/scope";
import { countEvents } from "@/mock-server/engine/lane/seq-range";
import { type ServiceResult, success } from "@/mock-server/service/http/result";
import { isForReplacedAddress } from "./delivery-log";
import type { SandboxCall } from "./sandbox-call";

export function listWaiting(call: SandboxCall): ServiceResult {
  const groups = new Map<string, [Delivery, ...Delivery[]]>();
  for (const delivery of call.engine.openDeliveries()) {
    const { scope, target, kind } = delivery;
    const group = JSON.stringify([
      scopeKey(scope),
      target.endpoint,
      kind,
      isForReplacedAddress(call, delivery),
    ]);
    const before = groups.get(group);
    if (before) before.push(delivery);
    else groups.set(group, [delivery]);
  }
  const data = [...groups.values()].map((deliveries) => toWaiting(call, deliveries));
  return success(200, { data: data.toSorted((one, other) => one.since.localeCompare(other.since)) });
}

function toWaiting(call: SandboxCall, deliveries: readonly [Delivery, ...Delivery[]]): Waiting {
  const [first] = deliveries;
  let [since, nextAttemptAt, events] = [Infinity, Infinity, 0];
  for (const delivery of deliveries) {
    since = Math.min(since, delivery.createdAt);
    nextAttemptAt = Math.min(nextAttemptAt, delivery.nextAttemptAt ?? Infinity);
    events += countEvents(delivery.ranges);
  }
  return {
    region: first.scope.region,
    portal_id: first.scope.kind === "portal" ? first.scope.portalId : null,
    endpoint: first.target.endpoint,
    address_replaced: isForReplacedAddress(call, first),
    replay: first.kind === "replay",
    batches: deliveries.length,
    events,
    since: toRfc3339(since),
    next_attempt_at: nextAttemptAt === Infinity ? null : toRfc3339(nextAttemptAt),
  };
}
