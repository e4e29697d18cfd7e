// The watch API of a watcher: who calls, what that token may read and change, and the answer. Knows no HTTP server.

import { watchErrorWords } from "@/watch-api/watch-error";
import type { WatchBooks } from "@/server/watcher/books/watch-books";
import type { ApiClock } from "@/watching/clock";
import type { Watcher } from "@/watching/watcher";
import {
  answerWatch,
  type Problem,
  problem,
  targetOf,
  type WatchAnswer,
  wrongMethod,
} from "@/watching/watch-answer";
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

export interface WatchAnswersPorts {
  readonly callers: Callers;
  readonly books: WatchBooks;
  readonly watcher: Watcher;
  readonly apiClock: ApiClock;
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
    return answerWatch(target, call.method, host, call, () => aboutWatch("watcher", host, this.#ports));
  }
}
