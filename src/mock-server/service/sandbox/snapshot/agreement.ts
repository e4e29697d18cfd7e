// How the records and logs of a world have to agree with one another. What is refused here would make a later call
// fail, or leave something under way that can never end. Each check yields what it finds, the first finding counts.

import type { InvalidParameter } from "@/contract/wire/problem";
import { type Scope, type ScopeKey, scopeKey } from "@/mock-server/engine/lane/scope";
import { stageId } from "@/mock-server/service/jobs/replay-job";
import { faultAt } from "./fault";
import { faultsOfDeliveries } from "./delivery-agreement";
import { faultsOfHistory, faultsOfSegments } from "./history-agreement";
import { faultsOfLogs } from "./log-agreement";
import type { SnapshotWorld } from "./snapshot-world";

/** Tables of which a world has at least one record. */
const NEEDED_TABLES = ["facts", "organizations", "users", "keys"] as const;

export function* faultsOfWorld(world: SnapshotWorld): Generator<InvalidParameter> {
  yield* faultsOfDirectory(world);
  yield* faultsOfLogs(world);
  yield* faultsOfSegments(world);
  yield* faultsOfWork(world);
}

/** Of everything but the logs, which may be left out of `world`. */
export function* faultsOfRecords(world: SnapshotWorld): Generator<InvalidParameter> {
  yield* faultsOfDirectory(world);
  yield* faultsOfWork(world);
}

function* faultsOfDirectory(world: SnapshotWorld): Generator<InvalidParameter> {
  for (const name of NEEDED_TABLES) {
    if (world.table(name).size === 0)
      yield faultAt({ part: "records" }, name, "must have at least one record");
  }
  yield* faultsOfTokens(world);
  yield* faultsOfWebhooks(world);
}

function* faultsOfWork(world: SnapshotWorld): Generator<InvalidParameter> {
  yield* faultsOfDeliveries(world);
  yield* faultsOfReplayJobs(world);
  yield* faultsOfHistory(world);
}

function* faultsOfTokens(world: SnapshotWorld): Generator<InvalidParameter> {
  for (const [key, { userId }] of world.table("tokens")) {
    if (!world.table("users").has(userId)) {
      yield faultAt({ table: "tokens", key }, "userId", "names a user that is not there");
    }
  }
}

function* faultsOfWebhooks(world: SnapshotWorld): Generator<InvalidParameter> {
  for (const [key, { scope, destinationId, enabled, status }] of world.table("webhooks")) {
    const place = { table: "webhooks", key };
    if (!isThere(world, scope)) yield faultAt(place, "scope", "names a portal that is not there");
    if (destinationId === null) {
      if (enabled) yield faultAt(place, "enabled", "must be false without a destination");
      if (status !== "unconfigured") {
        yield faultAt(place, "status", "must be unconfigured without a destination");
      }
      continue;
    }
    const destination = world.table("destinations").get(destinationId);
    if (!destination) yield faultAt(place, "destinationId", "names a destination that is not there");
    else if (destination.ownedBy !== null && destination.ownedBy !== key) {
      yield faultAt(place, "destinationId", "names a destination that belongs to another webhook");
    }
    if (status === "unconfigured") yield faultAt(place, "status", "must not be unconfigured");
  }
}

function isThere(world: SnapshotWorld, scope: Scope): boolean {
  return scope.kind === "region" || world.table("portals").get(scope.portalId)?.region === scope.region;
}

function* faultsOfReplayJobs(world: SnapshotWorld): Generator<InvalidParameter> {
  for (const [key, { status, deliveryId }] of world.table("replay-jobs")) {
    const place = { table: "replay-jobs", key };
    const webhook = world.table("webhooks").get(key);
    if (!webhook) yield faultAt(place, "", "is of a region or portal without a webhook");
    if (status === "running") {
      const delivery = world.table("open-deliveries").get(deliveryId ?? "");
      const isItsOwn = delivery?.kind === "replay" && scopeKey(delivery.scope) === key;
      if (!isItsOwn) yield faultAt(place, "deliveryId", "must name an open delivery of this replay");
    }
    const isToGoOn = status === "accepted" || status === "pending";
    if (isToGoOn && world.table("agenda").get(stageId(key as ScopeKey))?.task.type !== "job") {
      yield faultAt(place, "status", "is one that nothing on the agenda brings on");
    }
  }
}
