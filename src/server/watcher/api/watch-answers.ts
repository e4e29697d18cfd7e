// The watch API of a watcher: who calls, what that token may read and change, and the answer. Knows no HTTP server.

import { WATCH_BASE, WATCH_ROUTES } from "@/contract/watch/watch-paths";
import { assertNever } from "@/lib/assert-never";
import { answerGap, answerGapPatch, answerGaps } from "@/watch-api/gap-calls";
import { answerHistory } from "@/watch-api/history-calls";
import { watchErrorWords } from "@/watch-api/watch-error";
import type { WatchHost, WatchResult } from "@/watch-api/watch-host";
import type { WatchBooks } from "@/server/watcher/books/watch-books";
import type { ApiClock } from "@/watching/clock";
import type { Watcher } from "@/watching/watcher";
import { aboutWatch, watchHost } from "@/watching/watch-host";
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
    const host = watchHost(this.#ports, caller);
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
        return { ok: true, status: 200, body: aboutWatch("watcher", host, this.#ports) };
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
