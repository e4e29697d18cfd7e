// Who calls the watch API: asked of Konnect with the caller's own token, once a minute a token at most, and kept in
// memory only, by a hash of it.

import { createHmac, randomBytes } from "node:crypto";
import {
  assignedRoleListSchema,
  currentOrganizationSchema,
  userSchema,
  teamListSchema,
} from "@/contract/identity/identity";
import type { Access } from "@/contract/identity/permissions";
import { apiPaths } from "@/contract/paths";
import { AskFailure } from "@/contract/watch/looking/observe";
import type { Person } from "@/history/gap";
import { MINUTE_MS } from "@/lib/epoch";
import type { ApiReader } from "@/watching/api-reader";
import type { WatchClock } from "@/watching/clock";

/** So many are remembered. */
const MOST_CALLERS = 1000;

export type Caller =
  | {
      readonly kind: "known";
      readonly organizationId: string;
      readonly person: Person;
      readonly access: Access;
    }
  /** Konnect does not take the token. */
  | { readonly kind: "refused" }
  /** Konnect could not be asked. */
  | { readonly kind: "unknown" };

export class Callers {
  readonly #reader: ApiReader;
  readonly #clock: WatchClock;
  /** A hash that nobody can make who does not have this process. */
  readonly #key = randomBytes(32);
  readonly #known = new Map<string, { readonly askedMs: number; readonly caller: Promise<Caller> }>();

  constructor(reader: ApiReader, clock: WatchClock) {
    this.#reader = reader;
    this.#clock = clock;
  }

  who(token: string): Promise<Caller> {
    const hash = createHmac("sha256", this.#key).update(token).digest("base64");
    const known = this.#known.get(hash);
    const nowMs = this.#clock.monotonicMs();
    if (known && nowMs - known.askedMs < MINUTE_MS) return known.caller;
    const caller = this.#ask(token).catch((error: unknown) => {
      if (!(error instanceof AskFailure)) throw error;
      return { kind: error.status === 401 || error.status === 403 ? "refused" : "unknown" } as const;
    });
    this.#known.delete(hash);
    this.#known.set(hash, { askedMs: nowMs, caller });
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_CALLERS) break;
      this.#known.delete(oldest);
    }
    return caller;
  }

  async #ask(token: string): Promise<Caller> {
    const at = { host: "global", version: "v3" } as const;
    const [{ body: organization }, { body: user }] = await Promise.all([
      this.#reader.read(
        { ...at, path: apiPaths.currentOrganization(), schema: currentOrganizationSchema },
        token,
      ),
      this.#reader.read({ ...at, path: apiPaths.currentUser(), schema: userSchema }, token),
    ]);
    const all = "?page%5Bsize%5D=100";
    const [{ body: teams }, { body: roles }] = await Promise.all([
      this.#reader.read({ ...at, path: apiPaths.userTeams(user.id) + all, schema: teamListSchema }, token),
      this.#reader.read(
        { ...at, path: apiPaths.userAssignedRoles(user.id) + all, schema: assignedRoleListSchema },
        token,
      ),
    ]);
    return {
      kind: "known",
      organizationId: organization.id,
      person: { id: user.id, name: user.full_name },
      access: {
        teams: teams.data.map(({ name, system_team }) => ({ name, isSystemTeam: system_team ?? false })),
        roles: roles.data.map(({ role_name, entity_type_name, entity_region }) => ({
          name: role_name,
          entityType: entity_type_name,
          region: entity_region,
        })),
      },
    };
  }
}
