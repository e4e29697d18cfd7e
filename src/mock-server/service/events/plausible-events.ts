// Events that look like an organisation at work, made up from the world's own chance.

import type { AuditEvent, AuthenticationOutcome, EventType } from "@/audit-log/record/event";
import type { EpochMs } from "@/lib/epoch";
import type { SeededRandom } from "@/mock-server/engine/world/random";
import type { Scope } from "@/mock-server/engine/lane/scope";
import type { World } from "@/mock-server/engine/world/world";
import { directoryOf, organizationOf, type User } from "@/mock-server/service/tables/directory";

const USER_AGENTS = [
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
  "deck/1.49.2",
  "terraform-provider-konnect/3.4.1",
  "kongctl/0.3.6",
  "curl/8.9.1",
];

const RESOURCES: readonly { resource: string; path: string }[] = [
  { resource: "control-planes", path: "/v2/control-planes" },
  { resource: "portals", path: "/v3/portals" },
  { resource: "audit-log-destinations", path: "/v3/audit-log-destinations" },
  { resource: "organization", path: "/v3/organizations/me" },
];

/** The path behind which Konnect checks tokens. */
export const INTROSPECTION_PATH = "/api/v1/personal-access-tokens/introspect";

/** The path behind which a Dev Portal checks its developers. */
const DEVELOPER_SIGN_IN_PATH = "/api/v2/developer/authenticate";

/** An address from the ranges that are reserved for documentation (RFC 5737). */
function address(random: SeededRandom): string {
  return `${random.pick(["192.0.2", "198.51.100", "203.0.113"])}.${random.integer(1, 254)}`;
}

/** A user of the organisation used the API: the events of one call, of the given types. */
export function plausibleCall(world: World, now: EpochMs, types: readonly EventType[]): AuditEvent[] {
  const { random } = world;
  const users = directoryOf(world).users.values();
  const user: User = random.pick(users);
  const { resource, path } = random.pick(RESOURCES);
  const isDenied = random.fraction() < 0.06;
  const base = {
    occurredAt: now,
    clientIp: address(random),
    orgId: organizationOf(world).id,
    principalId: user.id,
    traceId: random.traceId(),
    userAgent: random.pick(USER_AGENTS),
  };
  const events: Record<EventType, AuditEvent> = {
    authentication: {
      ...base,
      type: "authentication",
      authenticationType: user.kind === "user" ? "PAT" : "SPAT",
      outcome: "SUCCESS",
      request: INTROSPECTION_PATH,
    },
    authorization: {
      ...base,
      type: "authorization",
      service: "konnect",
      resource,
      action: random.pick(["list", "retrieve", "edit"]),
      granted: !isDenied,
    },
    access: { ...base, type: "access", method: "GET", path, query: "", status: isDenied ? 403 : 200 },
  };
  return types.map((type) => events[type]);
}

/** A developer tried to sign in to a portal. */
export function developerSignIn(
  world: World,
  scope: Scope & { kind: "portal" },
  now: EpochMs,
  outcome: AuthenticationOutcome,
  developer: string,
): AuditEvent {
  const { random } = world;
  return {
    type: "authentication",
    authenticationType: "BASIC",
    outcome,
    occurredAt: now,
    clientIp: address(random),
    orgId: organizationOf(world).id,
    portalId: scope.portalId,
    // Who does not exist has no id.
    principalId: outcome === "NOT_FOUND" ? "" : random.uuid(),
    principalName: developer,
    traceId: random.traceId(),
    userAgent: random.pick(USER_AGENTS.slice(0, 2)),
    request: DEVELOPER_SIGN_IN_PATH,
  };
}
