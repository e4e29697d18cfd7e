// Which API the console talks to, and how. The composition root decides that once, before anything is read.
// Knows nothing of requests; client.ts makes them.

import type { ApiHost } from "@/contract/api-host";
import { resetServerClock } from "@/api/time/server-clock";

export interface Connection {
  /** The origin that serves a host, without a slash at the end. */
  originOf(host: ApiHost): string;
  /** The origin that serves the sandbox API, without a slash at the end; null where there is no sandbox. */
  readonly sandboxOrigin: string | null;
  /**
   * Where the history of webhooks is asked for, without a slash at the end: the console's own origin and path. Whether
   * anything answers there is found out by asking.
   */
  readonly watchOrigin: string;
  /** The access token as it is now; null when there is none, and nothing is asked. Asked again for each request. */
  token(): string | null;
  /** Learns that the API did not take the token of a request (401). */
  readonly onTokenRefused?: (token: string) => void;
  readonly fetch: typeof fetch;
  /** For long bodies, past what would copy them on the page's thread; `fetch` when left out. */
  readonly longFetch?: typeof fetch;
  /** Reaches the network past anything in this page that answers for the API's hosts; `fetch` when left out. */
  readonly outsideFetch?: typeof fetch;
  /** Ends what stands behind the connection, before another one takes its place. */
  readonly close?: () => Promise<void>;
}

let current: Connection | null = null;
let watchFetch: typeof fetch | null = null;

/** What answers the watch API in this browser, in place of a server; null: a server does, or none is known. */
export function ownWatch(): typeof fetch | null {
  return watchFetch;
}

export function answerWatchWith(own: typeof fetch | null): void {
  watchFetch = own;
}

/** Sets the connection for all requests from now on. What was cached of another one is the caller's to clear. */
export function connect(connection: Connection): void {
  current = connection;
  resetServerClock();
}

/** Ends the connection as far as it has to be ended. Requests from now on need another one. */
export async function disconnect(): Promise<void> {
  await current?.close?.();
  current = null;
}

/** For asking an API that the console does not work on yet. */
export function outsideFetch(): typeof fetch {
  return current?.outsideFetch ?? ((input, init) => fetch(input, init));
}

/** @throws Error before `connect`. */
export function currentConnection(): Connection {
  if (!current) throw new Error("Not connected: call connect() before the first request.");
  return current;
}
