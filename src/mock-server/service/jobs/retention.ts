// Events are let go of once they are older than `RETENTION_MS`; what is older is in no answer, swept or not. Swept once
// an hour of the world's time, in whole blocks; a delivery that waits for its retry and a replay job that runs keep
// theirs for as long as they need them.

import { RETENTION_MS } from "@/audit-log/retention";
import { HOUR_MS } from "@/lib/epoch";
import { logName } from "@/mock-server/engine/world/event-log";
import type { Task } from "@/mock-server/engine/world/task";
import { type ScopeKey, scopeKey } from "@/mock-server/engine/lane/scope";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { directoryOf } from "@/mock-server/service/tables/directory";
import { sweepHistory } from "@/mock-server/service/history/history-book";
import { replayJobsOf } from "./replay-job";

const SWEEP_JOB = "retention-sweep";
/** What the logs of portals begin with. */
const PORTAL_EVENTS = logName("portal/");

/** Lets sweeps go on; once for each engine. */
export function registerRetention(context: ServiceContext): void {
  context.engine.onJob(SWEEP_JOB, async (_payload, now) => {
    await sweepHistory(context);
    context.engine.events.forgetBefore(now - RETENTION_MS, (scope) => firstNeeded(context, scope));
    dropLogsOfGonePortals(context);
    scheduleSweep(context);
  });
}

/** Deliveries to a portal's webhook can be looked at for as long as its events are kept; then its log goes too. */
function dropLogsOfGonePortals({ world }: ServiceContext): void {
  for (const [log, { firstSeq, lastSeq }] of world.logs()) {
    const portalId = log.startsWith(PORTAL_EVENTS) ? log.slice(PORTAL_EVENTS.length) : null;
    if (portalId === null || directoryOf(world).portals.get(portalId)) continue;
    if (firstSeq > lastSeq) world.dropLog(log);
  }
}

function firstNeeded({ engine, world }: ServiceContext, scope: ScopeKey): number {
  const ranges = [
    ...engine.openDeliveries().flatMap((open) => (scopeKey(open.scope) === scope ? open.ranges : [])),
    ...(replayJobsOf(world).get(scope)?.remaining ?? []),
  ];
  return Math.min(...ranges.map(({ firstSeq }) => firstSeq));
}

/** Starts sweeping a world that has just begun. */
export function scheduleSweep({ engine }: ServiceContext): void {
  engine.schedule(SWEEP_JOB, engine.now + HOUR_MS, { type: "job", job: SWEEP_JOB, payload: null });
}

/** Sweeps are never over, so a wait until nothing is due leaves them out. */
export function isSweep(task: Task): boolean {
  return task.type === "job" && task.job === SWEEP_JOB;
}
