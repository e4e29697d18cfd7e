// Who may do what with audit logs: one table of roles, asked by the server for each call and by the console beforehand.
// Knows nothing of requests. Sources: Konnect's teams, and its role Admin on entity type Audit Logs.

import type { Region } from "@/audit-log/region";
import { API_HOSTS, type ApiHost } from "@/contract/api-host";

/** The teams that Konnect brings and that matter for audit logs. */
export const TEAMS = ["Organization Admin", "Organization Admin (Read Only)", "Portal Admin"] as const;

/** A team by its name. */
export type Team = (typeof TEAMS)[number];

/** The role on audit logs, as the identity endpoints name it. */
export const AUDIT_LOGS_ADMIN = { name: "Admin", entityType: "Audit Logs" } as const;

/**
 * What is touched. `accounts` are those of others, `own-account` is the one of the token, and `common` is what every
 * organization shows to its members: control planes, the organization itself.
 */
export type Area =
  | "destinations"
  | "org-webhook"
  | "pull"
  | "portals"
  | "accounts"
  | "own-account"
  | "common";

/** What is done, as audit events name it. */
export type Action = "list" | "retrieve" | "create" | "edit" | "delete";

/** What is done, as roles see it. `change` covers replay, deleting, and all else that leaves a trace. */
export type Operation = "read" | "create" | "change";

const OPERATIONS = {
  list: "read",
  retrieve: "read",
  create: "create",
  edit: "change",
  delete: "change",
} as const satisfies Record<Action, Operation>;

export function operationOf(action: Action): Operation {
  return OPERATIONS[action];
}

const ALL: readonly Operation[] = ["read", "create", "change"];
const READ: readonly Operation[] = ["read"];
const NONE: readonly Operation[] = [];

type Holder = Team | "Audit Logs Admin" | "any valid token";

/** What each team and role allows, and what a token alone does. */
const MATRIX: Readonly<Record<Holder, Readonly<Record<Area, readonly Operation[]>>>> = {
  "Organization Admin": everywhere(ALL),
  "Organization Admin (Read Only)": everywhere(READ),
  "Portal Admin": { ...everywhere(NONE), portals: ALL, destinations: ["read", "create"] },
  "Audit Logs Admin": { ...everywhere(ALL), portals: READ, accounts: NONE },
  "any valid token": { ...everywhere(NONE), "own-account": READ, common: READ },
};

function everywhere(operations: readonly Operation[]): Record<Area, readonly Operation[]> {
  return {
    destinations: operations,
    "org-webhook": operations,
    pull: operations,
    portals: operations,
    accounts: operations,
    "own-account": operations,
    common: operations,
  };
}

/** What a user is, as the identity endpoints tell it. */
export interface Access {
  readonly teams: readonly { readonly name: string; readonly isSystemTeam: boolean }[];
  readonly roles: readonly {
    readonly name: string;
    readonly entityType: string;
    /** A region, or `*` for all of them. */
    readonly region: string;
  }[];
}

/** Something to do, on the host that is asked for it: a role of one region counts on that region's host only. */
export interface Permission {
  readonly area: Area;
  readonly operation: Operation;
  /** `any`: the first that answers; destinations are the same on all of them. */
  readonly host: ApiHost | "any";
}

export const READ_DESTINATIONS: Permission = { area: "destinations", operation: "read", host: "any" };
export const CREATE_DESTINATION: Permission = { area: "destinations", operation: "create", host: "any" };
export const CHANGE_DESTINATION: Permission = { area: "destinations", operation: "change", host: "any" };
/** The one call that changes the webhook of every region. */
export const CHANGE_ALL_REGIONS: Permission = { area: "org-webhook", operation: "change", host: "global" };
export const READ_PORTALS: Permission = { area: "portals", operation: "read", host: "global" };
export const READ_ACCOUNTS: Permission = { area: "accounts", operation: "read", host: "global" };
export const CHANGE_PORTALS: Permission = { area: "portals", operation: "change", host: "global" };

/** Whether the teams and roles allow it. A team counts on every host, a role on that of its region. */
export function isAllowed({ teams, roles }: Access, { area, operation, host }: Permission): boolean {
  const allows = (holder: Holder) => MATRIX[holder][area].includes(operation);
  if (allows("any valid token")) return true;
  if (TEAMS.some((team) => allows(team) && teams.some(({ name }) => name === team))) return true;
  return (
    allows("Audit Logs Admin") &&
    roles.some(
      (role) => isAuditLogsAdmin(role) && (role.region === "*" || host === "any" || role.region === host),
    )
  );
}

/** The smallest role that would be enough. */
export type NeededRole =
  | { readonly role: "portal_admin" }
  | { readonly role: "audit_logs_admin"; readonly region: Region | "all" };

/** The role to ask an administrator for. */
export function neededRole({ area, host }: Pick<Permission, "area" | "host">): NeededRole {
  if (area === "portals") return { role: "portal_admin" };
  return { role: "audit_logs_admin", region: host === "global" || host === "any" ? "all" : host };
}

/** What is missing for `permission`; null when it is allowed, or when only the API can tell. */
export function missingRole(access: Access | null, permission: Permission): NeededRole | null {
  if (access === null || isAllowed(access, permission) || mayHaveMore(access)) return null;
  return neededRole(permission);
}

/** The hosts on which a role "Audit Logs Admin" counts; for one of all regions it is `global`. */
export function auditLogsAdminHosts({ roles }: Access): readonly ApiHost[] {
  const named = new Set(
    roles.filter(isAuditLogsAdmin).map(({ region }) => (region === "*" ? "global" : region)),
  );
  return API_HOSTS.filter((host) => named.has(host));
}

function isAuditLogsAdmin({ name, entityType }: Access["roles"][number]): boolean {
  return name === AUDIT_LOGS_ADMIN.name && entityType === AUDIT_LOGS_ADMIN.entityType;
}

/** What a team of the organisation's own may do, the identity endpoints do not say. */
function mayHaveMore({ teams }: Access): boolean {
  return teams.some(({ isSystemTeam }) => !isSystemTeam);
}
