// One call to the watch API as its use-cases see it, and what they read from its query.

import { REGIONS } from "@/audit-log/region";
import type { Person } from "@/history/gap";
import type { Scope } from "@/history/facts";
import { canonicalUuid } from "@/lib/uuid";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { directoryOf, type User } from "@/mock-server/service/tables/directory";
import { invalidField, ok, type Result } from "@/mock-server/service/http/result";
import { gapsOf, ledgersOf } from "@/mock-server/service/history/history-book";

export interface WatchCall extends ServiceContext {
  /** Of the token; null where none was asked for. */
  readonly user: User | null;
  /** As the client asked for it. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export function personOf({ id, fullName }: User): Person {
  return { id, name: fullName };
}

/** The webhooks that are watched: of all regions, of all portals, and of portals that are gone and left something. */
function watchedScopes({ world }: ServiceContext): Scope[] {
  const portals = directoryOf(world).portals.values();
  const scopes = new Map<string, Scope>(REGIONS.map((region) => [region, { region, portalId: null }]));
  for (const { id, region } of portals) scopes.set(id, { region, portalId: id });
  for (const { scope } of [...ledgersOf(world).values(), ...gapsOf(world).values()]) {
    scopes.set(scope.portalId ?? scope.region, scope);
  }
  return [...scopes.values()];
}

/** `region` alone: that region's organisation webhook. None: all. What is not watched has nothing. */
export function readScopes(call: WatchCall): Result<Scope[]> {
  const region = call.query.get("region") || null;
  const portalId = canonicalUuid(call.query.get("portal_id") ?? "") || null;
  if (region !== null && !REGIONS.some((each) => each === region)) {
    const reason = `must be one of [${REGIONS.join(", ")}]`;
    return invalidField("Invalid value", { field: "region", reason, rule: "enum", choices: [...REGIONS] });
  }
  const isWanted = (scope: Scope) =>
    portalId === null
      ? region === null || (scope.portalId === null && scope.region === region)
      : scope.portalId === portalId && (region === null || scope.region === region);
  return ok(watchedScopes(call).filter(isWanted));
}
