// Traffic on demand: made-up events spread over time, and developers who sign in to a portal.

import { type AuthenticationOutcome, EVENT_TYPES, type EventType } from "@/audit-log/record/event";
import { HOME_REGION } from "@/audit-log/region";
import type { EpochMs } from "@/lib/epoch";
import { canonicalUuid } from "@/lib/uuid";
import { portalLoginSchema, postEventsSchema } from "@/contract/sandbox/events";
import type { Scope } from "@/mock-server/engine/lane/scope";
import { parseBody } from "@/contract/wire/parse-body";
import { param, type ServiceContext } from "@/mock-server/service/http/call";
import { directoryOf } from "@/mock-server/service/tables/directory";
import { developerSignIn, plausibleCall } from "@/mock-server/service/events/plausible-events";
import { portalScope } from "@/mock-server/service/operations/portal-operations";
import { failure, invalidField, type ServiceResult, success } from "@/mock-server/service/http/result";
import type { SandboxCall } from "./sandbox-call";

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
async function runBurst(context: ServiceContext, burst: Burst, now: EpochMs): Promise<void> {
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

const DEVELOPERS = ["ada@example.com", "grace@example.com", "edsger@example.com", "barbara@example.com"];

/** Lets the engine continue bursts; once for each engine. */
export function registerTraffic(context: ServiceContext): void {
  context.engine.onJob(BURST_JOB, (payload, now) => runBurst(context, payload as Burst, now)); // scheduled by runBurst only
}

/** Made-up events, or exactly the given ones: all of them or, when one is refused, none. */
export async function postEvents(call: SandboxCall): Promise<ServiceResult> {
  const parsed = parseBody(call, postEventsSchema);
  if (!parsed.ok) return parsed;
  const body = parsed.value;
  const portal =
    body.portal_id === undefined
      ? undefined
      : directoryOf(call.world).portals.get(canonicalUuid(body.portal_id));
  if (body.portal_id !== undefined && !portal) {
    return invalidField("Invalid value", {
      field: "portal_id",
      reason: "portal does not exist",
      rule: "missing_reference",
    });
  }
  const { refuseGivenEvent, toEvent, TYPE_OF_ENTRY } =
    await import("@/mock-server/service/events/given-events");
  const { now } = call.engine;
  const scope: Scope = portal ? portalScope(portal) : { kind: "region", region: body.region ?? HOME_REGION };
  if ("events" in body) {
    const items = body.events.flatMap((given, index) => refuseGivenEvent(given, index, scope, now) ?? []);
    if (items.length > 0) return failure({ code: "invalid", detail: "Invalid value", items });
    for (const given of body.events) await call.engine.record(scope, toEvent(call.world, scope, given, now));
    return success(202, { accepted: body.events.length });
  }
  if (portal && body.types?.some((type) => type !== "authentication")) {
    const item = { field: "types", reason: "a portal has sign-ins only", rule: "enum" } as const;
    return invalidField("Invalid value", { ...item, choices: ["authentication"] });
  }
  const types = body.types?.map((type) => TYPE_OF_ENTRY[type]) ?? EVENT_TYPES;
  const { count, over_ms: overMs } = body;
  const id = call.world.random.hex(8);
  await runBurst(call, { id, scope, types, startedAt: now, overMs, count, done: 0 }, now);
  return success(202, { accepted: count });
}

/** One sign-in event of the portal. */
export async function postPortalLogin(call: SandboxCall): Promise<ServiceResult> {
  const portal = directoryOf(call.world).portals.get(param(call, "portalId"));
  if (!portal) return failure({ code: "not-found" });
  const parsed = parseBody(call, portalLoginSchema);
  if (!parsed.ok) return parsed;
  const outcome = parsed.value.outcome.toUpperCase() as AuthenticationOutcome; // the schema's list is this one in lower case
  const developer = parsed.value.developer ?? call.world.random.pick(DEVELOPERS);
  const scope: Scope & { kind: "portal" } = { kind: "portal", region: portal.region, portalId: portal.id };
  await call.engine.record(scope, developerSignIn(call.world, scope, call.engine.now, outcome, developer));
  return success(202, { accepted: 1 });
}
