// The watcher put together, and its going on: a timer that asks it every second whether something is due.

import { createServer } from "node:http";
import type { ProxyFor } from "@/outbound/proxy-environment";
import { apiOrigin } from "@/contract/api-host";
import { closeGracefully, listen, SERVER_LIMITS } from "@/server/http/listen";
import { hostName, isOwnName } from "@/server/http/request-guard";
import { createApiReader, type Get } from "@/watching/api-reader";
import { Callers } from "./api/callers";
import { WatchAnswers } from "./api/watch-answers";
import { WatchBooks } from "./books/watch-books";
import { ALONE, type CallLimits } from "@/watching/call-budget";
import { ApiClock, type WatchClock } from "@/watching/clock";
import { createMetrics, type Metrics } from "./metrics";
import { createKonnectGet } from "@/server/konnect/konnect-get";
import { Outbox, type Post } from "./notify/outbox";
import { listenerOf } from "./notify/listener";
import { createPost } from "./notify/post";
import { ForeignBooks } from "@/watching/organization";
import { Watcher } from "@/watching/watcher";

const TICK_MS = 1000;
const GRACE_MS = 1000;

export interface WatcherSettings {
  readonly folder: string;
  readonly token: string;
  /** How often a webhook is looked at, at most. */
  readonly everyMs: number;
  /** How many calls it makes in any minute; as many as a host may that calls alone when left out. */
  readonly calls?: CallLimits | undefined;
  /** An emulator in the place of Konnect. */
  readonly upstream?: string | undefined;
  readonly notify: readonly string[];
  readonly proxyFor?: ProxyFor | undefined;
  /** For people. No token and no address of a message is in it. */
  readonly complain: (text: string) => void;
}

export interface OpenWatcher {
  readonly watcher: Watcher;
  readonly books: WatchBooks;
  readonly answers: WatchAnswers;
  readonly metrics: Metrics;
  readonly close: () => Promise<void>;
}

/** The ports that tests put in place of the machine's. */
export interface WatcherPlatform {
  readonly clock: WatchClock;
  readonly get: Get;
  readonly post: Post;
  readonly close: () => Promise<void>;
}

const machineClock: WatchClock = {
  monotonicMs: () => performance.now(),
  wall: () => Date.now(),
};

/** By which the watcher knows its own reads among those of others. */
export function userAgentOf(instance: string): string {
  return `audit-logs-watcher/1 (${instance})`;
}

/** Opens the books; asks for nothing yet. @throws Error in words for people */
export function openWatcher(
  settings: Omit<WatcherSettings, "folder">,
  books: WatchBooks,
  platform: WatcherPlatform,
  userAgent: string,
): OpenWatcher {
  const { token, everyMs, calls = ALONE, upstream, notify, complain } = settings;
  const { clock } = platform;
  const apiClock = new ApiClock(clock, Number(books.fact("offset_ms") ?? 0));
  const outbox = new Outbox(books, notify, platform.post, complain);
  const watcher = new Watcher({
    clock,
    apiClock,
    reader: createApiReader(platform.get, (at) => apiClock.learn(at)),
    token,
    userAgent,
    books,
    listener: listenerOf(outbox, books, { clock, apiClock }),
    calls,
    api: upstream ?? apiOrigin("global"),
    everyMs,
    complain,
  });
  const callers = new Callers(createApiReader(platform.get), clock);
  return {
    watcher,
    books,
    answers: new WatchAnswers({ callers, books, watcher, apiClock }),
    metrics: createMetrics(books, () => apiClock.now()),
    async close() {
      await platform.close();
      books.close();
    },
  };
}

export interface RunningWatcher extends OpenWatcher {
  /** Rejects when it cannot go on: the books turn out to be another organisation's. */
  readonly failed: Promise<never>;
}

/** @throws Error in words for people when the folder cannot be had or is another organisation's */
export async function startWatcher(settings: WatcherSettings): Promise<RunningWatcher> {
  const { folder, upstream, proxyFor, complain } = settings;
  const books = new WatchBooks(folder);
  const userAgent = userAgentOf(books.instance);
  const konnect = createKonnectGet({ upstream, proxyFor, userAgent });
  const post = createPost(proxyFor);
  const open = openWatcher(
    settings,
    books,
    {
      clock: machineClock,
      get: konnect.get,
      post: post.post,
      close: async () => void (await Promise.all([konnect.close(), post.close()])),
    },
    userAgent,
  );
  try {
    await open.watcher.identify();
  } catch (error) {
    await open.close();
    throw error;
  }
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined); // whoever runs it may not listen yet
  let isClosing = false;
  const ticks = new Set<Promise<void>>();
  const tick = () => {
    const ticking = open.watcher.tick().catch((error: unknown) => {
      if (isClosing) return;
      if (error instanceof ForeignBooks) fail(error);
      else complain(`the watcher: ${error instanceof Error ? error.message : String(error)}`);
    });
    ticks.add(ticking);
    void ticking.finally(() => ticks.delete(ticking));
  };
  const timer = setInterval(tick, TICK_MS);
  tick();
  return {
    ...open,
    failed,
    async close() {
      isClosing = true;
      clearInterval(timer);
      open.watcher.stop();
      await konnect.close();
      await post.close();
      await Promise.all(ticks);
      open.books.close();
    },
  };
}

/** Prometheus' text at `/metrics`, on loopback. @throws Error in words for people when the port cannot be had */
export async function serveMetrics(
  { contentType, text }: Metrics,
  port: number,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer({ ...SERVER_LIMITS }, (request, response) => {
    request.resume();
    const isAsked = request.url === "/metrics" && (request.method === "GET" || request.method === "HEAD");
    if (!isAsked || !isOwnName(hostName(request) ?? "", request, [])) {
      response.writeHead(404).end();
      return;
    }
    text().then(
      (body) => response.writeHead(200, { "content-type": contentType }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  return {
    port: await listen(server, { hostname: "127.0.0.1", port }),
    close: () => closeGracefully(server, GRACE_MS),
  };
}
