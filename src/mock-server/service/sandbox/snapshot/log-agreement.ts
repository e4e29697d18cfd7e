// Logs, how far they go, and what is known of them elsewhere.

import type { InvalidParameter } from "@/contract/wire/problem";
import type { Delivery } from "@/mock-server/engine/lane/delivery";
import {
  type Block,
  blockKey,
  blockWith,
  logName,
  type RecordedEvent,
} from "@/mock-server/engine/world/event-log";
import type { LogEntry } from "@/mock-server/engine/world/journal";
import type { ScopeKey } from "@/mock-server/engine/lane/scope";
import { DELIVERY_LOG, type LogExtent } from "@/mock-server/engine/world/world";
import { faultAt } from "./fault";
import type { SnapshotWorld } from "./snapshot-world";

const EVENTS = "events/";

export function* faultsOfLogs(world: SnapshotWorld): Generator<InvalidParameter> {
  const extents = world.table("log-extents");
  for (const log of world.logs.keys()) {
    if (!extents.has(log)) yield faultAt({ table: "log-extents", key: log }, "", "must be there for its log");
  }
  for (const [log, extent] of extents) yield* faultsOfLog(world, log, extent);
  yield* faultsOfBlocks(world);
  yield* faultsOfDeliveryLog(world);
}

/** Nothing outside the extent, nothing twice, and no gap but for deliveries that are still open. */
function* faultsOfLog(
  world: SnapshotWorld,
  log: string,
  { firstSeq, lastSeq }: LogExtent,
): Generator<InvalidParameter> {
  const entries = world.logs.get(log);
  const place = { table: "log-extents", key: log };
  if (!entries) {
    yield faultAt(place, "", "is of a log that is not there");
    return;
  }
  if (lastSeq < firstSeq - 1) yield faultAt(place, "lastSeq", "must not be before firstSeq");
  let next = firstSeq;
  for (const { seq } of entries) {
    if (seq < next || seq > lastSeq) yield faultAt({ log, seq }, "seq", "is out of turn");
    yield* faultsOfGap(world, log, next, seq);
    next = seq + 1;
  }
  yield* faultsOfGap(world, log, next, lastSeq + 1);
}

function* faultsOfGap(
  world: SnapshotWorld,
  log: string,
  from: number,
  to: number,
): Generator<InvalidParameter> {
  for (let seq = from; seq < to; seq += 1) {
    const isStillOpen = log === DELIVERY_LOG && world.table("open-deliveries").has(`dlv_${seq}`);
    if (!isStillOpen) yield faultAt({ log, seq }, "", "is missing");
  }
}

/** Every event is signed with a key that is there, and the index of each log says what is in it. */
function* faultsOfBlocks(world: SnapshotWorld): Generator<InvalidParameter> {
  const expected = new Map<string, Block>();
  for (const [log, entries] of world.logs) {
    if (!log.startsWith(EVENTS)) continue;
    const scope = log.slice(EVENTS.length) as ScopeKey; // log names are checked, these have a scope in them
    for (const { seq, value } of entries as readonly LogEntry<RecordedEvent>[]) {
      if (!world.table("keys").has(value.kid))
        yield faultAt({ log, seq }, "kid", "names a key that is not there");
      const key = blockKey(scope, seq);
      const at = value.event.occurredAt;
      expected.set(key, blockWith(expected.get(key), scope, seq, at));
    }
  }
  const blocks = world.table("event-blocks");
  for (const key of expected.keys()) {
    if (!blocks.has(key)) yield faultAt({ table: "event-blocks", key }, "", "is missing");
  }
  for (const [key, block] of blocks) {
    const place = { table: "event-blocks", key };
    const events = expected.get(key);
    if (!events) yield faultAt(place, "", "is of events that are not there");
    for (const name of ["firstSeq", "lastSeq", "earliest", "latest"] as const) {
      if (events && events[name] !== block[name]) {
        yield faultAt(place, name, `does not agree with the events of ${logName(block.scope)}`);
      }
    }
    if (block.isAscending && !events?.isAscending)
      yield faultAt(place, "isAscending", `is not so of the events of ${logName(block.scope)}`);
  }
}

function* faultsOfDeliveryLog(world: SnapshotWorld): Generator<InvalidParameter> {
  const [facts] = world.table("facts").values();
  const entries = (world.logs.get(DELIVERY_LOG) ?? []) as readonly LogEntry<Delivery>[]; // that log holds nothing else
  for (const { seq, value } of entries) {
    const place = { log: DELIVERY_LOG, seq };
    if (value.number !== seq || value.id !== `dlv_${seq}`) {
      yield faultAt(place, "number", "must be that of the entry");
    }
    if (value.state !== "delivered" && value.state !== "failed") {
      yield faultAt(place, "state", "must be delivered or failed");
    }
    if (world.table("open-deliveries").has(value.id)) yield faultAt(place, "state", "is over and still open");
    if (facts && seq >= facts.nextDeliveryNumber) {
      yield faultAt(place, "number", "must be below the world's nextDeliveryNumber");
    }
  }
}
