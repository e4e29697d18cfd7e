// Made-up events, spread over time: the part that goes on after the call that asked for them.

import type { EventType } from "@/audit-log/record/event";
import type { EpochMs } from "@/lib/epoch";
import type { Scope } from "@/mock-server/engine/lane/scope";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { developerSignIn, plausibleCall } from "@/mock-server/service/events/plausible-events";

export const BURST_JOB = "burst";

/** Events still to come of one request, evenly spaced. */
export interface Burst {
  readonly id: string;
  readonly scope: Scope;
  readonly types: readonly EventType[];
  readonly startedAt: EpochMs;
  readonly overMs: number;
  readonly count: number;
  /** How many have happened. */
  readonly done: number;
}

/** What is due now of a burst happens; the rest is scheduled. */
export async function runBurst(context: ServiceContext, burst: Burst, now: EpochMs): Promise<void> {
  const { engine } = context;
  let { done } = burst;
  while (done < burst.count && dueAt(burst, done) <= now) {
    await engine.record(
      burst.scope,
      makeEvent(context, burst.scope, now, burst.types[done % burst.types.length]!),
    ); // types is not empty
    done += 1;
  }
  if (done < burst.count) {
    const next: Burst = { ...burst, done };
    engine.schedule(`burst/${burst.id}`, dueAt(next, done), { type: "job", job: BURST_JOB, payload: next });
  }
}

function dueAt({ startedAt, overMs, count }: Burst, index: number): EpochMs {
  return startedAt + Math.round((overMs * index) / count);
}

function makeEvent({ world }: ServiceContext, scope: Scope, now: EpochMs, type: EventType) {
  if (scope.kind === "portal") {
    return developerSignIn(world, scope, now, "SUCCESS", world.random.pick(DEVELOPERS));
  }
  return plausibleCall(world, now, [type])[0]!; // one type, one event
}

export const DEVELOPERS = [
  "ada@example.com",
  "grace@example.com",
  "edsger@example.com",
  "barbara@example.com",
];

/** Lets the engine continue bursts; once for each engine. */
export function registerBursts(context: ServiceContext): void {
  context.engine.onJob(BURST_JOB, (payload, now) => runBurst(context, payload as Burst, now)); // scheduled by runBurst only
}
