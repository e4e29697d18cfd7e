// A watcher's books as the watch API is answered from them, for one caller.

import { REGIONS } from "@/audit-log/region";
import { type Access, isAllowed } from "@/contract/identity/permissions";
import type { Watch } from "@/contract/watch/watch-history";
import { blindBody, problemBody } from "@/contract/watch/wire";
import type { Scope } from "@/history/facts";
import type { Person } from "@/history/gap";
import { toRfc3339 } from "@/lib/epoch";
import type { WatchHost } from "@/watch-api/watch-host";
import type { Books } from "./books";
import type { ApiClock } from "./clock";
import type { Watcher } from "./watcher";

export interface WatchParts {
  readonly books: Books;
  readonly watcher: Watcher;
  readonly apiClock: ApiClock;
}

export interface WatchCaller {
  readonly person: Person;
  readonly access: Access;
}

/** What a caller may read and change of what is kept. */
export function watchHost(
  { books, watcher, apiClock }: WatchParts,
  { person, access }: WatchCaller,
): WatchHost {
  const now = apiClock.now();
  const may = (scope: Scope | null, operation: "read" | "change") =>
    isAllowed(access, {
      area: scope !== null && scope.portalId !== null ? "portals" : "org-webhook",
      operation,
      host: scope?.region ?? "global",
    });
  const ledger = (scope: Scope) => books.ledgerOrNew(scope, now);
  return {
    now,
    scopes: () =>
      books
        .ledgers()
        .flatMap(({ scope }) => (may(scope, "read") ? [scope] : []))
        .toSorted(byPlace),
    webhook: (scope, from) => ({ ledger: ledger(scope), history: books.history(scope, from) }),
    ledger,
    gaps: (scopes) => books.gaps(scopes),
    gap(id) {
      const gap = books.gap(id);
      return gap && may(gap.scope, "read") ? gap : null;
    },
    // The pull API was asked, or will be, when the gap has its end.
    counted: (gap) => gap,
    person,
    mayReplay: (scope) => may(scope, "change"),
    keep: (scope, step) => watcher.keep(scope, [step]),
  };
}

/** Who keeps the history, since when, and what went wrong with what the caller may read. */
export function aboutWatch(kind: Watch["kind"], host: WatchHost, { books, watcher }: WatchParts): Watch {
  const scopes = host.scopes();
  const since = Number(books.fact("since"));
  const seen = scopes.map((scope) => books.ledger(scope)?.looking.last?.at ?? since);
  const isReadable = (scope: Scope) => scopes.some((each) => isSame(each, scope));
  const older = watcher.olderAnswers().filter(({ scope }) => isReadable(scope));
  return {
    kind,
    since: toRfc3339(since),
    interval_s: watcher.intervalMs({ region: "us", portalId: null }) / 1000,
    observed_at: toRfc3339(Math.max(since, ...seen)),
    organization_id: books.fact("organization_id") ?? "",
    problems: [
      ...scopes.flatMap((scope) => {
        const blind = books.ledger(scope)?.looking.blind;
        return blind ? [blindBody(scope, blind.reason, blind.at ?? host.now)] : [];
      }),
      ...older.map(({ scope, at }) => problemBody(scope, { kind: "older_answer", at })),
    ],
  };
}

/** The regions in their order, then the portals in that in which they were found. */
function byPlace(one: Scope, other: Scope): number {
  const place = ({ region, portalId }: Scope) =>
    portalId === null ? REGIONS.indexOf(region) : REGIONS.length;
  return place(one) - place(other);
}

function isSame(one: Scope, other: Scope): boolean {
  return one.region === other.region && one.portalId === other.portalId;
}
