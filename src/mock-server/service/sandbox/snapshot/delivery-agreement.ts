// What is under way: each open delivery can be sent and will be, and the agenda asks for nothing that is not there.

import * as z from "zod/mini";
import { MAX_RECORDS_PER_BATCH } from "@/audit-log/delivery/batch-limits";
import { RETRY_POLICY } from "@/audit-log/delivery/retry-policy";
import type { InvalidParameter } from "@/contract/wire/problem";
import type { DueItem } from "@/mock-server/engine/world/agenda";
import { type Delivery, isUnderWay } from "@/mock-server/engine/lane/delivery";
import { logName } from "@/mock-server/engine/world/event-log";
import { countEvents } from "@/mock-server/engine/lane/seq-range";
import { isSameAddress } from "@/mock-server/engine/lane/line";
import { type ScopeKey, scopeKey } from "@/mock-server/engine/lane/scope";
import { dueId, type Task } from "@/mock-server/engine/world/task";
import { JOB_PAYLOADS, NO_PAYLOAD } from "./delivery-records";
import { faultAt, schemaFault } from "./fault";
import type { SnapshotWorld } from "./snapshot-world";

export function* faultsOfDeliveries(world: SnapshotWorld): Generator<InvalidParameter> {
  const lanes = new Map<ScopeKey, Delivery[]>();
  for (const delivery of world.table("open-deliveries").values()) {
    yield* faultsOfDelivery(world, delivery);
    const key = scopeKey(delivery.scope);
    const lane = lanes.get(key);
    if (lane) lane.push(delivery);
    else lanes.set(key, [delivery]);
  }
  for (const deliveries of lanes.values()) yield* faultsOfLane(deliveries);
  yield* faultsOfAgenda(world);
}

function* faultsOfDelivery(world: SnapshotWorld, delivery: Delivery): Generator<InvalidParameter> {
  const { id, number, scope, state, ranges, attempts, nextAttemptAt } = delivery;
  const fault = (path: string, reason: string) => faultIn(delivery, path, reason);
  const [facts] = world.table("facts").values();
  if (id !== `dlv_${number}`) yield fault("number", "must be that of its id");
  if (facts && number >= facts.nextDeliveryNumber) {
    yield fault("number", "must be below the world's nextDeliveryNumber");
  }
  if (!world.table("webhooks").has(scopeKey(scope))) yield fault("scope", "has no webhook");

  const extent = world.table("log-extents").get(logName(scopeKey(scope)));
  const isKept = ranges.every(
    ({ firstSeq, lastSeq }) => extent && firstSeq >= extent.firstSeq && lastSeq <= extent.lastSeq,
  );
  if (!isKept) yield fault("ranges", "must be of events that are there");
  if (countEvents(ranges) > MAX_RECORDS_PER_BATCH) yield fault("ranges", "must not be of so many events");

  const isInTurn = attempts.every(({ number: nth, finishedAt, outcome, decision }, index) => {
    const ends = [finishedAt, outcome, decision];
    const isOver = ends.every((end) => end !== null);
    const isLastUnderWay = index === attempts.length - 1 && ends.every((end) => end === null);
    return nth === index + 1 && (isOver || isLastUnderWay);
  });
  if (!isInTurn) yield fault("attempts", "must be numbered, and over but for the last");
  const waits = state === "retrying" && !isUnderWay(delivery);
  if ((nextAttemptAt !== null) !== waits)
    yield fault("nextAttemptAt", "must be there exactly while it waits");
  if (!isPossible(delivery)) yield fault("state", "does not agree with its attempts");
  const due = world.table("agenda");
  if (state === "collecting" && !due.has(dueId("window", id)))
    yield fault("state", "must have a window-end due");
  if (waits && !due.has(dueId("retry", id))) yield fault("state", "must have a retry due");
}

function isPossible(delivery: Delivery): boolean {
  const { state, place, ranges, attempts, finishedAt } = delivery;
  if (finishedAt !== null || (place === null) !== (state === "collecting")) return false;
  switch (state) {
    case "collecting":
      return attempts.length === 0 && ranges.length === 1;
    case "pending":
      return attempts.length === 0 || (attempts.length === 1 && isUnderWay(delivery));
    case "retrying":
      return isUnderWay(delivery)
        ? attempts.length > 1 && attempts.length <= RETRY_POLICY.maxRetries + 1
        : attempts.length > 0 && attempts.length <= RETRY_POLICY.maxRetries;
    default:
      return false;
  }
}

/** Of one webhook's deliveries one collects; of those for one address one is being sent, the others wait behind it. */
function* faultsOfLane(deliveries: readonly Delivery[]): Generator<InvalidParameter> {
  const [, second] = deliveries.filter(({ state }) => state === "collecting");
  if (second) yield faultIn(second, "state", "must not be that of two deliveries of a webhook");
  const inLine = deliveries
    .filter(({ place }) => place !== null)
    .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const lines: Delivery[][] = [];
  for (const delivery of inLine) {
    const line = lines.find(([first]) => first && isSameAddress(first.target, delivery.target));
    if (line) line.push(delivery);
    else lines.push([delivery]);
  }
  for (const line of lines) yield* faultsOfLine(line);
}

/** The first may not have begun: worlds of before version 3 had one line for all addresses. It is sent at once. */
function* faultsOfLine(line: readonly Delivery[]): Generator<InvalidParameter> {
  for (const [index, delivery] of line.entries()) {
    if (index === 0) continue;
    if (delivery.place === line[index - 1]?.place) yield faultIn(delivery, "place", "must be its own");
    if (delivery.attempts.length > 0)
      yield faultIn(delivery, "attempts", "must not have begun before it is first in line");
  }
}

function faultIn({ id }: Delivery, path: string, reason: string): InvalidParameter {
  return faultAt({ table: "open-deliveries", key: id }, path, reason);
}

function* faultsOfAgenda(world: SnapshotWorld): Generator<InvalidParameter> {
  const [facts] = world.table("facts").values();
  const seqs = new Set<number>();
  for (const [key, item] of world.table("agenda")) {
    const place = { table: "agenda", key };
    if (seqs.has(item.seq)) yield faultAt(place, "seq", "must be its own");
    seqs.add(item.seq);
    if (facts && item.seq >= facts.nextDueSeq) {
      yield faultAt(place, "seq", "must be below the world's nextDueSeq");
    }
    const { task } = item;
    if (task.type === "job") yield* faultsOfJob(world, key, task);
    else if (!isAwaited(world, item, task))
      yield faultAt(place, "task", "is nothing that an open delivery waits for");
  }
}

type Job = Task & { type: "job" };

function* faultsOfJob(world: SnapshotWorld, key: string, { job, payload }: Job): Generator<InvalidParameter> {
  const place = { table: "agenda", key };
  if (!world.hasJob(job)) yield faultAt(place, "task.job", "is a job that there is not");
  const { error } = z.safeParse(JOB_PAYLOADS.get(job) ?? NO_PAYLOAD, payload);
  if (error) yield schemaFault(place, error.issues, payload);
}

const DUE_KINDS = { "window-end": "window", retry: "retry", answer: "answer" } as const;

function isAwaited(world: SnapshotWorld, { id, dueAt }: DueItem<Task>, task: Exclude<Task, Job>): boolean {
  const delivery = world.table("open-deliveries").get(task.deliveryId);
  const isOfIt = id === dueId(DUE_KINDS[task.type], task.deliveryId);
  if (!delivery || !isOfIt || scopeKey(delivery.scope) !== task.scope) return false;
  if (task.type === "window-end") return delivery.state === "collecting";
  if (task.type === "retry") return delivery.nextAttemptAt === dueAt;
  return isUnderWay(delivery) && task.attempt === delivery.attempts.length;
}
