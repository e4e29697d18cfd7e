import { describe, expect, test } from "vitest";
import { type Access, isAllowed, missingRole, neededRole, type Permission } from "./permissions";

function inTeam(name: string, isSystemTeam = true): Access {
  return { teams: [{ name, isSystemTeam }], roles: [] };
}

function auditLogsAdmin(region: string): Access {
  return { teams: [], roles: [{ name: "Admin", entityType: "Audit Logs", region }] };
}

const ADMIN = inTeam("Organization Admin");
const READER = inTeam("Organization Admin (Read Only)");
const PORTAL_ADMIN = inTeam("Portal Admin");
const NO_ROLES: Access = { teams: [], roles: [] };

const PERMISSIONS: readonly Permission[] = (["destinations", "org-webhook", "portals"] as const).flatMap(
  (area) =>
    (["read", "create", "change"] as const).flatMap((operation) =>
      (["any", "global", "us", "eu"] as const).map((host) => ({ area, operation, host })),
    ),
);

function allowed(access: Access | null): string[] {
  return PERMISSIONS.filter((permission) => missingRole(access, permission) === null).map(
    ({ area, operation, host }) => `${operation} ${area} on ${host}`,
  );
}

const ALL = PERMISSIONS.map(({ area, operation, host }) => `${operation} ${area} on ${host}`);

describe("what the teams and roles may do", () => {
  test("an organization admin everything", () => expect(allowed(ADMIN)).toEqual(ALL));

  test("a read-only one may read everything and change nothing", () => {
    expect(allowed(READER)).toEqual(ALL.filter((permission) => permission.startsWith("read")));
  });

  test("a portal admin has the portals, and may read and create destinations", () => {
    expect(allowed(PORTAL_ADMIN)).toEqual(
      ALL.filter(
        (permission) => permission.includes(" portals ") || /^(read|create) destinations/.test(permission),
      ),
    );
  });

  test("an audit logs admin of a region has what is asked on its host, and reads its portals", () => {
    expect(allowed(auditLogsAdmin("eu"))).toEqual(
      ALL.filter(
        (permission) =>
          / on (eu|any)$/.test(permission) &&
          (!permission.includes(" portals ") || permission.startsWith("read")),
      ),
    );
  });

  test("one of all regions has it everywhere", () => {
    expect(allowed(auditLogsAdmin("*"))).toEqual(
      ALL.filter((permission) => !permission.includes(" portals ") || permission.startsWith("read")),
    );
  });

  test("a user without any of them nothing", () => expect(allowed(NO_ROLES)).toEqual([]));
});

describe("what cannot be judged is left to the API", () => {
  test("an unknown user", () => expect(allowed(null)).toEqual(ALL));
  test("a team of the organization's own, whose roles are not known", () => {
    expect(allowed(inTeam("Security", false))).toEqual(ALL);
  });
  test("but not one of Konnect's own teams that has nothing to do with audit logs", () => {
    expect(allowed(inTeam("Control Plane Admin"))).toEqual([]);
  });
});

test.each([
  [
    { area: "destinations", operation: "change", host: "global" },
    { role: "audit_logs_admin", region: "all" },
  ],
  [
    { area: "destinations", operation: "create", host: "any" },
    { role: "audit_logs_admin", region: "all" },
  ],
  [
    { area: "org-webhook", operation: "change", host: "us" },
    { role: "audit_logs_admin", region: "us" },
  ],
  [
    { area: "org-webhook", operation: "read", host: "eu" },
    { role: "audit_logs_admin", region: "eu" },
  ],
  [{ area: "portals", operation: "change", host: "global" }, { role: "portal_admin" }],
] as const)("for %o the role %o is missing", (permission, role) => {
  expect(missingRole(NO_ROLES, permission)).toEqual(role);
});

test("the role to ask an administrator for is enough for every operation on every host", () => {
  for (const permission of PERMISSIONS) {
    const needed = neededRole(permission);
    const granted =
      needed.role === "portal_admin"
        ? PORTAL_ADMIN
        : auditLogsAdmin(needed.region === "all" ? "*" : needed.region);
    expect(isAllowed(granted, permission), JSON.stringify(permission)).toBe(true);
  }
});
