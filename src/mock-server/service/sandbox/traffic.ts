// Traffic on demand: made-up events spread over time, and developers who sign in to a portal.

import { type AuthenticationOutcome, EVENT_TYPES } from "@/audit-log/record/event";
import { HOME_REGION } from "@/audit-log/region";
import { canonicalUuid } from "@/lib/uuid";
import { portalLoginSchema, postEventsSchema } from "@/contract/sandbox/events";
import type { Scope } from "@/mock-server/engine/lane/scope";
import { parseBody } from "@/contract/wire/parse-body";
import { param } from "@/mock-server/service/http/call";
import { directoryOf } from "@/mock-server/service/tables/directory";
import { refuseGivenEvent, toEvent, TYPE_OF_ENTRY } from "@/mock-server/service/events/given-events";
import { developerSignIn } from "@/mock-server/service/events/plausible-events";
import { portalScope } from "@/mock-server/service/operations/portal-operations";
import { failure, invalidField, type ServiceResult, success } from "@/mock-server/service/http/result";
import { DEVELOPERS, runBurst } from "./burst";
import type { SandboxCall } from "./sandbox-call";

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
