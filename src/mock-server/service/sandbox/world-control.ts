// Which world this is, its clock, and turning it.

import {
  advanceClockSchema,
  type Clock,
  LOOK_AHEAD_LIMIT_MS,
  updateClockSchema,
} from "@/contract/sandbox/clock";
import type { ScenarioId, ScenarioList } from "@/contract/sandbox/scenario";
import { beginWorldSchema, WORLD_TIME_LIMITS, type World as WorldBody } from "@/contract/sandbox/world";
import { DAY_MS, type EpochMs, parseRfc3339, toRfc3339 } from "@/lib/epoch";
import { changeClock, turnClock } from "@/mock-server/engine/world/virtual-clock";
import { parseBody } from "@/contract/wire/parse-body";
import { isSweep } from "@/mock-server/service/jobs/retention";
import { invalidField, type ServiceResult, success } from "@/mock-server/service/http/result";
import type { SandboxCall } from "./sandbox-call";

/** `idle` looks no further ahead than this. */
const FORESIGHT_MS = 7 * DAY_MS;

/** When something happens next; sweeping does not count. */
function nextDue({ engine }: SandboxCall): EpochMs | null {
  return engine.nextDueAt((task) => !isSweep(task));
}

function clockBody(call: SandboxCall): Clock {
  const { state, speed } = call.world.facts.clock;
  return { state, speed };
}

function worldBody(call: SandboxCall): WorldBody {
  const { scenario, seed, now, counts, skipped } = call.world.facts;
  const nextDueAt = nextDue(call);
  return {
    scenario: scenario as ScenarioId, // worlds are begun with one of these only
    seed,
    now: toRfc3339(now),
    clock: clockBody(call),
    next_due_at: nextDueAt === null ? null : toRfc3339(nextDueAt),
    skipped: skipped ? { from: toRfc3339(skipped.from), to: toRfc3339(skipped.to) } : null,
    counts: { ...counts },
  };
}

/** Changes nothing. */
export function getWorld(call: SandboxCall): ServiceResult {
  return success(200, worldBody(call));
}

/** Another world in place of this one, for every open tab. */
export async function beginWorld(call: SandboxCall): Promise<ServiceResult> {
  const parsed = parseBody(call, beginWorldSchema);
  if (!parsed.ok) return parsed;
  const { scenario, seed, now, clock } = parsed.value;
  await call.beginWorld({
    scenario,
    seed: seed ?? call.world.random.uint32(),
    now: (now === undefined ? null : parseRfc3339(now)) ?? call.wallClock.now(),
    clock: { state: clock?.state ?? "running", speed: clock?.speed ?? 1 },
  });
  return success(201, worldBody(call));
}

/** The worlds to begin with. */
export function listScenarios(call: SandboxCall): ServiceResult {
  const body: ScenarioList = {
    data: call.scenarios.map(({ id, title, description }) => ({ id, title, description })),
  };
  return success(200, body);
}

/** The time goes on from where it is. */
export function updateClock(call: SandboxCall): ServiceResult {
  const parsed = parseBody(call, updateClockSchema);
  if (!parsed.ok) return parsed;
  const { state, speed } = parsed.value;
  const clock = changeClock(call.world.facts.clock, { state, speed }, call.wallClock.now());
  call.world.change({ clock });
  return success(200, clockBody(call));
}

/** Answers once everything due on the way has run, each item at its own instant. */
export async function advanceClock(call: SandboxCall): Promise<ServiceResult> {
  const parsed = parseBody(call, advanceClockSchema);
  if (!parsed.ok) return parsed;
  const { engine } = call;
  const body = parsed.value;
  let processed = 0;
  const runTo = async (instant: EpochMs) => {
    // The caller waits until all that is due has run, in any amount.
    const result = await engine.runUntil(Math.max(instant, engine.now));
    processed += result.processed;
  };
  const furthest = Math.min(engine.now + LOOK_AHEAD_LIMIT_MS, WORLD_TIME_LIMITS.latest);
  if ("ms" in body || "until" in body) {
    const instant =
      "ms" in body ? engine.now + Math.round(body.ms) : (parseRfc3339(body.until) ?? engine.now);
    if (instant > furthest) {
      return invalidField("Invalid value", {
        field: "ms" in body ? "ms" : "until",
        reason: "must be at most 366 days ahead, and before the year 9000",
        rule: "invalid",
      });
    }
    await runTo(instant);
  } else if (body.to === "next") {
    const due = nextDue(call);
    // A receiver may ask for a wait until the end of time.
    if (due !== null && due <= furthest) await runTo(due);
  } else {
    const horizon = Math.min(engine.now + FORESIGHT_MS, WORLD_TIME_LIMITS.latest);
    for (let due = nextDue(call); due !== null && due <= horizon; due = nextDue(call)) await runTo(due);
  }
  call.world.change({ clock: turnClock(call.world.facts.clock, engine.now, call.wallClock.now()) });
  call.clockTurned();
  return success(200, { now: toRfc3339(engine.now), processed });
}
