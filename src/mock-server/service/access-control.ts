// Who is calling and what they may do. Sources: Konnect's teams and the role Admin on entity type Audit Logs.

import type { AuthenticationOutcome, AuthenticationType } from "@/audit-log/event";
import type { ApiHost } from "@/contract/api-host";
import type { World } from "@/mock-server/engine/world";
import { directoryOf, type Token, type User } from "./directory";

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

/** What is done, as roles and audit events name it. */
export type Action = "list" | "retrieve" | "create" | "edit" | "delete";

/** What a call touches, as roles see it. `anyone`: every valid token may. `own-account`: only on one's own account. */
export type Area = "destinations" | "org-webhook" | "pull" | "portals" | "own-account" | "anyone";

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
  const isRead = action === "list" || action === "retrieve";
  if (area === "anyone") return true;
  if (area === "own-account" && accountId === user.id) return true;
  if (user.teams.includes("Organization Admin")) return true;
  if (user.teams.includes("Organization Admin (Read Only)") && isRead) return true;
  if (user.teams.includes("Portal Admin")) {
    if (area === "portals") return true;
    if (area === "destinations" && (isRead || action === "create")) return true;
  }
  if (area === "own-account") return false;
  const administersRegion = user.roles.some(
    ({ entityRegion }) => entityRegion === "*" || entityRegion === host,
  );
  return administersRegion && (area !== "portals" || isRead);
}
