// The watch API of a watcher: who calls, what that token may read and change, and the answer. Knows no HTTP server.

import type { Scope } from "@/history/facts";
import type { EpochMs } from "@/lib/epoch";
import { readHistoryQuery } from "@/watch-api/history-calls";
import { watchErrorWords } from "@/watch-api/watch-error";
import type { WatchBooks } from "@/server/watcher/books/watch-books";
import type { ApiClock } from "@/watching/clock";
import type { Watcher } from "@/watching/watcher";
import {
  answerWatch,
  type Problem,
  problem,
  targetOf,
  toAnswer,
  type WatchAnswer,
  wrongMethod,
} from "@/watching/watch-answer";
import { aboutWatch, watchHost } from "@/watching/watch-host";
import type { Callers } from "./callers";
import { historyText } from "./history-text";

export interface WatchCall {
  readonly method: string;
  /** From `/__watch` on, percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

export interface WatchText {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, in pieces; each is made when it is asked for. A problem where the status is 400 or more. */
  readonly pieces: Iterable<string>;
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
  async answer(call: WatchCall): Promise<WatchText> {
    const answer = await this.#answer(call);
    const date = new Date(this.#ports.apiClock.now()).toUTCString();
    const pieces = "pieces" in answer ? answer.pieces : [JSON.stringify(answer.body)];
    return { status: answer.status, headers: { ...answer.headers, date }, pieces };
  }

  async #answer(call: WatchCall): Promise<WatchAnswer | WatchText> {
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
    if (target.name === "history") {
      const read = readHistoryQuery(host, call.query);
      if (!read.ok) return toAnswer(read);
      const { books } = this.#ports;
      const webhook = (scope: Scope, from: EpochMs) => ({
        ledger: books.ledgerOrNew(scope, host.now),
        history: books.history(scope, from),
      });
      return { status: 200, headers: {}, pieces: historyText(read.value, webhook, host.now) };
    }
    return answerWatch(target, call.method, host, call, () => aboutWatch("watcher", host, this.#ports));
  }
}
