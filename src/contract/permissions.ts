// Who may do what with audit logs, by Konnect's teams and roles. The API decides; this only tells beforehand, so whatever it
// cannot judge counts as allowed. Knows nothing of requests.

import type { Region } from "@/audit-log/region";
import { API_HOSTS, type ApiHost } from "./api-host";

/** What somebody is, as the identity endpoints tell it. */
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
export interface Deed {
  readonly area: "destinations" | "org-webhook" | "portals";
  /** `change` covers replay, deleting, and everything else that leaves a trace. */
  readonly action: "read" | "create" | "change";
  /** `any`: whichever answers; destinations are the same on all of them. */
  readonly host: ApiHost | "any";
}

export const CREATE_DESTINATION: Deed = { area: "destinations", action: "create", host: "any" };
export const CHANGE_DESTINATION: Deed = { area: "destinations", action: "change", host: "any" };
/** The one call that changes the webhook of every region. */
export const CHANGE_ALL_REGIONS: Deed = { area: "org-webhook", action: "change", host: "global" };

/** The smallest role that would be enough. */
export type NeededRole =
  | { readonly role: "portal_admin" }
  | { readonly role: "audit_logs_admin"; readonly region: Region | "all" };

const ADMIN_TEAM = "Organization Admin";
const READ_ONLY_TEAM = "Organization Admin (Read Only)";
const PORTAL_TEAM = "Portal Admin";

/** What is missing for `deed`; null when it is allowed, or when only the API can tell. */
export function missingRole(access: Access | null, deed: Deed): NeededRole | null {
  if (access === null || isAllowed(access, deed) || mayHaveMore(access)) return null;
  if (deed.area === "portals") return { role: "portal_admin" };
  return {
    role: "audit_logs_admin",
    region: deed.host === "global" || deed.host === "any" ? "all" : deed.host,
  };
}

function isAllowed({ teams, roles }: Access, { area, action, host }: Deed): boolean {
  const isIn = (team: string) => teams.some(({ name }) => name === team);
  if (isIn(ADMIN_TEAM)) return true;
  if (isIn(READ_ONLY_TEAM) && action === "read") return true;
  if (isIn(PORTAL_TEAM) && area === "portals") return true;
  if (isIn(PORTAL_TEAM) && area === "destinations" && action !== "change") return true;
  const isAuditLogsAdmin = roles.some(
    (role) => isAuditLogsAdminRole(role) && (role.region === "*" || host === "any" || role.region === host),
  );
  return isAuditLogsAdmin && (area !== "portals" || action === "read");
}

/** The hosts on which a role "Audit Logs Admin" counts; for one of all regions it is `global`. */
export function auditLogsAdminHosts({ roles }: Access): readonly ApiHost[] {
  const named = new Set(
    roles.filter(isAuditLogsAdminRole).map(({ region }) => (region === "*" ? "global" : region)),
  );
  return API_HOSTS.filter((host) => named.has(host));
}

function isAuditLogsAdminRole({ name, entityType }: Access["roles"][number]): boolean {
  return name === "Admin" && entityType === "Audit Logs";
}

/** What a team of the organisation's own may do, the identity endpoints do not say. */
function mayHaveMore({ teams }: Access): boolean {
  return teams.some(({ isSystemTeam }) => !isSystemTeam);
}
