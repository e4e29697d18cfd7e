// The watch API of a watcher: who calls, what that token may read and change, and the answer. Knows no HTTP server.

import { REGIONS } from "@/audit-log/region";
import { isAllowed, type Access } from "@/contract/identity/permissions";
import type { Watch } from "@/contract/watch/watch-history";
import { WATCH_BASE, WATCH_ROUTES } from "@/contract/watch/watch-paths";
import { problemBody, scopeBody } from "@/contract/watch/wire";
import type { Scope } from "@/history/facts";
import type { Person } from "@/history/gap";
import { assertNever } from "@/lib/assert-never";
import { toRfc3339 } from "@/lib/epoch";
import { answerGap, answerGapPatch, answerGaps } from "@/watch-api/gap-calls";
import { answerHistory } from "@/watch-api/history-calls";
import { watchErrorWords } from "@/watch-api/watch-error";
import type { WatchHost, WatchResult } from "@/watch-api/watch-host";
import type { WatchBooks } from "@/server/watcher/books/watch-books";
import type { ApiClock } from "@/server/watcher/clock";
import type { Watcher } from "@/server/watcher/polling/watcher";
import type { Callers } from "./callers";

export interface WatchCall {
  readonly method: string;
  /** From `/__watch` on, percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export interface WatchAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** A problem where the status is 400 or more. */
  readonly body: unknown;
}

export interface WatchAnswersPorts {
  readonly callers: Callers;
  readonly books: WatchBooks;
  readonly watcher: Watcher;
  readonly apiClock: ApiClock;
}

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

const UNKNOWN_CALLER: Problem = {
  status: 503,
  title: "Service Unavailable",
  detail: "Konnect could not be asked whose token this is",
};
const NOT_BEGUN: Problem = {
  status: 503,
  title: "Service Unavailable",
  detail: "The watcher has not reached Konnect yet",
};
const OTHER_ORGANIZATION: Problem = {
  status: 403,
  title: "Forbidden",
  detail: "The token belongs to another organization than the watcher's",
};

export class WatchAnswers {
  readonly #ports: WatchAnswersPorts;

  constructor(ports: WatchAnswersPorts) {
    this.#ports = ports;
  }

  /** Dated by the API's clock, as the instants in it are. */
  async answer(call: WatchCall): Promise<WatchAnswer> {
    const { status, headers, body } = await this.#answer(call);
    const date = new Date(this.#ports.apiClock.now()).toUTCString();
    return { status, headers: { ...headers, date }, body };
  }

  async #answer(call: WatchCall): Promise<WatchAnswer> {
    const target = targetOf(call.path);
    if (!target) return problem(watchErrorWords({ code: "not-found" }));
    if (!target.methods.includes(call.method)) return wrongMethod(target.methods);
    const token = /^Bearer +(\S+)$/i.exec(call.authorization?.trim() ?? "")?.[1];
    if (token === undefined) return problem(watchErrorWords({ code: "unauthorized" }));
    const caller = await this.#ports.callers.who(token);
    if (caller.kind === "refused") return problem(watchErrorWords({ code: "unauthorized" }));
    if (caller.kind === "unknown") return problem(UNKNOWN_CALLER);
    const organizationId = this.#ports.books.fact("organization_id");
    if (organizationId === null) return problem(NOT_BEGUN);
    if (caller.organizationId !== organizationId) return problem(OTHER_ORGANIZATION);
    const host = this.#hostFor(caller.access, caller.person);
    return toAnswer(await this.#result(target, call.method, host, call));
  }

  async #result(
    { name, id }: Target,
    method: string,
    host: WatchHost,
    request: WatchCall,
  ): Promise<WatchResult> {
    switch (name) {
      case "about":
        return { ok: true, status: 200, body: this.#about(host) };
      case "history":
        return answerHistory(host, request);
      case "gaps":
        return answerGaps(host, request);
      case "gap":
        return method === "PATCH" ? answerGapPatch(host, id, request) : answerGap(host, id);
      default:
        return assertNever(name);
    }
  }

  #about(host: WatchHost): Watch {
    const { books, watcher } = this.#ports;
    const scopes = host.scopes();
    const since = Number(books.fact("since"));
    const seen = scopes.map((scope) => books.ledger(scope)?.looking.last?.at ?? since);
    const isReadable = (scope: Scope) => scopes.some((each) => isSame(each, scope));
    const older = watcher.olderAnswers().filter(({ scope }) => isReadable(scope));
    return {
      kind: "watcher",
      since: toRfc3339(since),
      interval_s: watcher.intervalMs({ region: "us", portalId: null }) / 1000,
      observed_at: toRfc3339(Math.max(since, ...seen)),
      organization_id: books.fact("organization_id") ?? "",
      problems: [
        ...scopes.flatMap((scope) => {
          const blind = books.ledger(scope)?.looking.blind;
          if (!blind) return [];
          const at = toRfc3339(blind.at ?? host.now);
          return [{ scope: scopeBody(scope), at, detail: `It could not be looked: Konnect ${blind.reason}` }];
        }),
        ...older.map(({ scope, at }) => problemBody(scope, { kind: "older_answer", at })),
      ],
    };
  }

  #hostFor(access: Access, person: Person): WatchHost {
    const { books, watcher, apiClock } = this.#ports;
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
}

interface Target {
  readonly name: keyof typeof WATCH_ROUTES;
  /** Of the gap; `""` where there is none. */
  readonly id: string;
  readonly methods: readonly string[];
}

function targetOf(path: string): Target | null {
  const rest = path.slice(WATCH_BASE.length);
  const gap = /^\/gaps\/([\w-]+)$/.exec(rest)?.[1];
  if (gap !== undefined) return { name: "gap", id: gap, methods: ["GET", "PATCH"] };
  for (const name of ["about", "history", "gaps"] as const) {
    if (rest === WATCH_ROUTES[name]) return { name, id: "", methods: ["GET"] };
  }
  return null;
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

function toAnswer(result: WatchResult): WatchAnswer {
  if (result.ok) return { status: result.status, headers: {}, body: result.body };
  const { error } = result;
  if (error.code !== "invalid") return problem(watchErrorWords(error));
  const { detail, items } = error;
  return problem({ status: 400, title: "Bad Request", detail }, {}, { invalid_parameters: items });
}

function wrongMethod(methods: readonly string[]): WatchAnswer {
  const allow = methods.join(", ");
  const detail = `This resource answers ${allow} only`;
  return problem({ status: 405, title: "Method Not Allowed", detail }, { allow });
}

function problem(
  { status, title, detail }: Problem,
  headers: Readonly<Record<string, string>> = {},
  more: object = {},
): WatchAnswer {
  const type = `https://httpstatuses.com/${status}`;
  return { status, headers, body: { type, status, title, instance: "console:watch", detail, ...more } };
}
