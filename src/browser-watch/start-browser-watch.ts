// The console's own watcher: where no other one is, a tab of this browser looks at the webhooks while it is open, and
// keeps what it saw in IndexedDB. One tab does it for all; the watch API is answered for each of them as a server would.

import type { ApiHost } from "@/contract/api-host";
import { AskFailure } from "@/contract/watch/looking/observe";
import { SECOND_MS } from "@/lib/epoch";
import { watchErrorWords } from "@/watch-api/watch-error";
import type { WatchRequest } from "@/watch-api/watch-host";
import { createApiReader, type RawAnswer } from "@/watching/api-reader";
import type { CallLimits } from "@/watching/call-budget";
import { ApiClock } from "@/watching/clock";
import { answerWatch, type Problem, problem, targetOf, wrongMethod } from "@/watching/watch-answer";
import { aboutWatch, type WatchCaller, watchHost, type WatchParts } from "@/watching/watch-host";
import { Watcher } from "@/watching/watcher";
import { BrowserBooks, type BooksSink } from "./browser-books";
import { type HistoryDatabase, openHistoryDatabase } from "./history-database";
import { type Keeper, type OneTab, oneTab, type TabAnswer, type TabRequest } from "./one-tab";

export interface BrowserWatchSettings {
  readonly organizationId: string;
  /** The address of the API, by which the books are told apart. */
  readonly api: string;
  /** `open_gaps`: only what is missing still is looked after, until it is closed; another one looks at all. */
  readonly looks: "all" | "open_gaps";
  /** A `GET` on the API with the user's token. @throws Error where there is no answer */
  readonly get: (host: ApiHost, path: string) => Promise<Response>;
}

export interface BrowserWatch {
  /** `/__watch…`, as `fetch` would. @throws TypeError where no tab answers */
  readonly call: (request: BrowserWatchRequest) => Promise<Response>;
  readonly close: () => void;
}

export interface BrowserWatchRequest {
  readonly method: string;
  /** From `/__watch` on, with its query. */
  readonly path: string;
  readonly body: string | null;
  readonly caller: WatchCaller;
}

/** Beside what the page of one webhook asks while something moves, at most sixty calls in any minute. */
const CALLS: CallLimits = { most: 26, planned: 20 };
const EVERY_MS = 60 * SECOND_MS;
const TICK_MS = SECOND_MS;

/** A browser's own reads cannot be told from those of its user: none is taken for one. */
const NO_USER_AGENT = "";

/** @returns null where this browser cannot say which of its tabs is the one */
export function startBrowserWatch(settings: BrowserWatchSettings): BrowserWatch | null {
  // Both are missing on insecure origins and in old browsers.
  if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") return null;
  const name = `audit-logs-history ${settings.organizationId} ${settings.api}`;
  const tab: OneTab = oneTab(name, () => keep(name, settings));
  return {
    async call(request) {
      const answer = await tab.ask(request);
      if (!answer) throw new TypeError("no tab of this browser answers for the history of webhooks");
      const { status, body } = answer;
      const type = status < 400 ? "application/json" : "application/problem+json";
      return Response.json(body, { status, headers: { "content-type": type } });
    },
    close: () => tab.close(),
  };
}

async function keep(name: string, { api, looks, get }: BrowserWatchSettings): Promise<Keeper> {
  let isKept = true;
  const { books, database } = await openBooks(name, (kept) => {
    isKept = kept;
  });
  const clock = { monotonicMs: () => performance.now(), wall: () => Date.now() };
  const apiClock = new ApiClock(clock, Number(books.fact("offset_ms") ?? 0));
  const watcher = new Watcher({
    clock,
    apiClock,
    reader: createApiReader(
      async (host, path) => rawAnswer(get, host, path),
      (at) => apiClock.learn(at),
    ),
    token: "", // the way to the API has it
    userAgent: NO_USER_AGENT,
    books,
    listener: null,
    calls: CALLS,
    only: looks === "all" ? undefined : (scope) => (books.ledger(scope)?.gaps.length ?? 0) > 0,
    api,
    everyMs: EVERY_MS,
    complain: () => undefined, // what could not be looked at is in the history
  });
  const tick = async () => watcher.tick().catch(() => undefined); // the next one tries again
  // Before anything was looked at there is nothing to answer.
  await tick();
  const timer = setInterval(() => void tick(), TICK_MS);
  return {
    async answer(request) {
      // Where nothing was ever kept, nothing is missing; only who looks at all has to have begun.
      if (looks === "all" && books.fact("since") === null) return problem(NOT_BEGUN);
      return answer({ books, watcher, apiClock }, request, isKept);
    },
    async stop() {
      clearInterval(timer);
      watcher.stop();
      await database?.close();
    },
  };
}

/** The books as they are stored; where this browser stores nothing, or cannot read it, new ones in memory. */
async function openBooks(
  name: string,
  onKept: (isKept: boolean) => void,
): Promise<{ readonly books: BrowserBooks; readonly database: HistoryDatabase | null }> {
  let database: HistoryDatabase | null = null;
  let stored: Awaited<ReturnType<HistoryDatabase["load"]>> = { rows: [], facts: {} };
  try {
    const opened = await openHistoryDatabase(onKept);
    stored = await opened.load(name);
    database = opened;
  } catch {
    onKept(false);
  }
  const sink: BooksSink = {
    row: (key, row) => database?.putRow(name, key, row),
    facts: (facts) => database?.putFacts(name, facts),
  };
  const books = new BrowserBooks(stored.rows, stored.facts, sink);
  if (books.fact("instance") === null) books.setFact("instance", crypto.randomUUID().slice(0, 8));
  return { books, database };
}

async function rawAnswer(get: BrowserWatchSettings["get"], host: ApiHost, path: string): Promise<RawAnswer> {
  try {
    const response = await get(host, path);
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      text: await response.text(),
    };
  } catch {
    throw new AskFailure("did not answer");
  }
}

async function answer(parts: WatchParts, request: TabRequest, isKept: boolean): Promise<TabAnswer> {
  const { method, path, body } = request;
  const url = new URL(path, "https://browser.invalid");
  const target = targetOf(url.pathname);
  if (!target) return problem(watchErrorWords({ code: "not-found" }));
  if (!target.methods.includes(method)) return wrongMethod(target.methods);
  const host = watchHost(parts, request.caller as WatchCaller); // every tab runs this code
  const call: WatchRequest = {
    path: url.pathname,
    query: url.searchParams,
    body: body === null ? null : new TextEncoder().encode(body),
  };
  return answerWatch(target, method, host, call, () => ({
    ...aboutWatch("browser", host, parts),
    is_kept: isKept,
  }));
}

const NOT_BEGUN: Problem = {
  status: 503,
  title: "Service Unavailable",
  detail: "Konnect was not reached yet",
};
