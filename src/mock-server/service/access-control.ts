// Who is calling and what they may do. Sources: Konnect's teams and the role Admin on entity type Audit Logs.

import type { AuthenticationOutcome, AuthenticationType } from "@/audit-log/event";
import type { Region } from "@/audit-log/region";
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

export type Action = "list" | "retrieve" | "create" | "edit" | "delete";

/** What a call touches, as roles see it. `anyone`: every valid token may. */
export type Area = "destinations" | "org-webhook" | "pull" | "portals" | "anyone";

/** The region a call concerns: that of its host, or of the portal it names; `global` where it concerns all. */
export type ConcernedRegion = Region | "global";

export function mayDo(user: User, area: Area, action: Action, region: ConcernedRegion): boolean {
  const isRead = action === "list" || action === "retrieve";
  if (area === "anyone") return true;
  if (user.teams.includes("Organization Admin")) return true;
  if (user.teams.includes("Organization Admin (Read Only)") && isRead) return true;
  if (user.teams.includes("Portal Admin")) {
    if (area === "portals") return true;
    if (area === "destinations" && (isRead || action === "create")) return true;
  }
  const administersRegion = user.roles.some(
    ({ entityRegion }) => entityRegion === "*" || entityRegion === region,
  );
  return administersRegion && (area !== "portals" || isRead);
}
