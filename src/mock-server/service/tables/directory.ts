// Who and what there is in the organisation: users, tokens, portals, control planes. Records only.

import type { EpochMs } from "@/lib/epoch";
import type { Region } from "@/audit-log/region";
import type { Team } from "@/contract/identity/permissions";
import type { World } from "@/mock-server/engine/world/world";

/** There is one in each world. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly loginPath: string;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

/** The role `Admin` on entity type `Audit Logs`; `*` is every region. */
export interface AuditLogsAdminRole {
  readonly id: string;
  readonly entityRegion: Region | "*";
}

/** A person, or a system account when `kind` says so. */
export interface User {
  readonly id: string;
  readonly kind: "user" | "system-account";
  readonly email: string;
  readonly fullName: string;
  readonly preferredName: string;
  readonly teams: readonly Team[];
  readonly roles: readonly AuditLogsAdminRole[];
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

/** What a client authenticates with. */
export interface Token {
  /** The token itself: these are fixed words of a simulation, not secrets. */
  readonly token: string;
  readonly label: string;
  readonly kind: "pat" | "spat";
  readonly state: "valid" | "expired" | "locked" | "disabled";
  readonly userId: string;
}

/** A Dev Portal. It lives in one region. */
export interface Portal {
  readonly id: string;
  readonly region: Region;
  readonly name: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly authenticationEnabled: boolean;
  readonly rbacEnabled: boolean;
  readonly autoApproveDevelopers: boolean;
  readonly autoApproveApplications: boolean;
  // Absent in worlds that were stored before these were kept, and where nothing else was asked for.
  readonly siprEnabled?: boolean;
  readonly defaultApiVisibility?: "public" | "private";
  readonly defaultPageVisibility?: "public" | "private";
  readonly defaultAuthStrategyId?: string | null;
  readonly showsDeveloperPii?: boolean;
  readonly defaultDomain: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

/** A control plane: there to be listed. */
export interface ControlPlane {
  readonly id: string;
  readonly region: Region;
  readonly name: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly createdAt: EpochMs;
  readonly updatedAt: EpochMs;
}

declare module "@/mock-server/engine/world/world" {
  interface StoredTables {
    readonly organizations: Organization;
    readonly users: User;
    readonly tokens: Token;
    readonly portals: Portal;
    readonly "control-planes": ControlPlane;
  }
}

/** The tables of the directory in a world. */
export function directoryOf(world: World) {
  return {
    organizations: world.table("organizations"),
    users: world.table("users"),
    tokens: world.table("tokens"),
    portals: world.table("portals"),
    controlPlanes: world.table("control-planes"),
  };
}

/** @throws Error when the world was set up without an organisation: that is a bug of its scenario. */
export function organizationOf(world: World): Organization {
  const organization = directoryOf(world).organizations.values()[0];
  if (!organization) throw new Error("the world has no organization");
  return organization;
}
