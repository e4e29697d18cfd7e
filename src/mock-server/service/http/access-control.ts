// Who is calling, and which row of the permission table (contract/identity/permissions.ts) a call asks for.

import type { AuthenticationOutcome, AuthenticationType } from "@/audit-log/record/event";
import type { ApiHost } from "@/contract/api-host";
import {
  type Access,
  type Action,
  type Area,
  AUDIT_LOGS_ADMIN,
  isAllowed,
  operationOf,
} from "@/contract/identity/permissions";
import type { World } from "@/mock-server/engine/world/world";
import { directoryOf, type Token, type User } from "@/mock-server/service/tables/directory";

/** What a bearer token turned out to be. */
export type Identification =
  | { readonly outcome: "no-token" }
  | {
      readonly outcome: Exclude<AuthenticationOutcome, "SUCCESS">;
      readonly type: AuthenticationType;
      readonly user: User | null;
    }
  | { readonly outcome: "SUCCESS"; readonly type: AuthenticationType; readonly user: User };

const OUTCOME_OF_STATE: Record<
  Exclude<Token["state"], "valid">,
  Exclude<AuthenticationOutcome, "SUCCESS">
> = {
  expired: "TOKEN_EXPIRED",
  locked: "LOCKED",
  disabled: "DISABLED",
};

/** Looks at the Authorization header of a call. */
export function identify(world: World, authorization: string | undefined): Identification {
  const match = /^Bearer +(\S+)$/i.exec(authorization?.trim() ?? "");
  if (!match) return { outcome: "no-token" };
  const presented = match[1]!; // the group takes part in every match
  const { tokens, users } = directoryOf(world);
  const token = tokens.get(presented);
  const user = token && users.get(token.userId);
  if (!token || !user) return { outcome: "NOT_FOUND", type: typeByPrefix(presented), user: null };
  const type = token.kind === "pat" ? "PAT" : "SPAT";
  return token.state === "valid"
    ? { outcome: "SUCCESS", type, user }
    : { outcome: OUTCOME_OF_STATE[token.state], type, user };
}

function typeByPrefix(token: string): AuthenticationType {
  if (token.startsWith("kpat_")) return "PAT";
  return token.startsWith("spat_") ? "SPAT" : "INVALID";
}

/** What a call is about to do. */
export interface Intent {
  readonly area: Area;
  readonly action: Action;
  /** Roles of a region count on its host; on the global host only those of all regions do. */
  readonly host: ApiHost;
  /** The user in the path; undefined where the path names none. */
  readonly accountId: string | undefined;
}

/** Whether the teams and roles of a user allow it. */
export function mayDo(user: User, { area, action, host, accountId }: Intent): boolean {
  const isOwn = area === "accounts" && accountId === user.id;
  return isAllowed(accessOf(user), {
    area: isOwn ? "own-account" : area,
    operation: operationOf(action),
    host,
  });
}

/** A user as the identity endpoints tell it. */
function accessOf({ teams, roles }: User): Access {
  return {
    teams: teams.map((name) => ({ name, isSystemTeam: true })),
    roles: roles.map(({ entityRegion }) => ({ ...AUDIT_LOGS_ADMIN, region: entityRegion })),
  };
}
