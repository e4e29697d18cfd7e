// One call to the watch API, and the world as the host that it is answered from.

import { REGIONS } from "@/audit-log/region";
import { RETENTION_MS } from "@/audit-log/retention";
import type { Gap } from "@/history/gap";
import type { Scope } from "@/history/facts";
import { gapOrder } from "@/watch-api/gap-calls";
import type { WatchHost, WatchRequest } from "@/watch-api/watch-host";
import { mayDo } from "@/mock-server/service/http/access-control";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { directoryOf, type User } from "@/mock-server/service/tables/directory";
import {
  gapsOf,
  keepStep,
  keyOf,
  ledgerOf,
  ledgersOf,
  recordedIn,
  segmentsSince,
} from "@/mock-server/service/history/history-book";

export interface WatchCall extends ServiceContext, WatchRequest {
  /** Of the token; null where none was asked for. */
  readonly user: User | null;
  readonly params: Readonly<Record<string, string>>;
}

/** The world as the caller sees it: reading is for all. */
export function hostOf(call: WatchCall): WatchHost {
  const { world, engine, user } = call;
  return {
    now: engine.now,
    scopes: () => watchedScopes(call),
    webhook: async (scope, from) => ({
      ledger: ledgerOf(world, scope),
      history: await segmentsSince(world, keyOf(scope), from),
    }),
    ledger: (scope) => ledgerOf(world, scope),
    gaps(scopes) {
      const keys = new Set(scopes.map(keyOf));
      return gapsOf(world)
        .values()
        .filter((gap) => keys.has(keyOf(gap.scope)))
        .toSorted(gapOrder);
    },
    gap: (id) => gapsOf(world).get(id) ?? null,
    counted: (gap) => counted(call, gap),
    person: user && { id: user.id, name: user.fullName },
    mayReplay(scope) {
      const area = scope !== null && scope.portalId !== null ? "portals" : "org-webhook";
      const host = scope?.region ?? "global";
      return user !== null && mayDo(user, { area, action: "edit", host, accountId: undefined });
    },
    keep: (scope, step) => keepStep(world, keyOf(scope), step),
  };
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

/** With the number of its events, where that was not written down and all of it is still kept. */
async function counted<T extends Gap>(context: ServiceContext, gap: T): Promise<T> {
  const { now } = context.engine;
  const { from, to, scope, events, isPortalGone } = gap;
  if (events !== null || isPortalGone || from < now - RETENTION_MS) return gap;
  const asked = { from, to: to ?? now + 1 };
  const recorded = await recordedIn(context, keyOf(scope), asked);
  return { ...gap, events: { recorded, ownReads: 0, countedAt: now } };
}
