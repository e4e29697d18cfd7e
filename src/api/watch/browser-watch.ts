// Where no watcher answers on the console's own origin, this browser keeps the history itself. How it does that is not
// the data layer's: the composition root offers it (offered-watch.ts), and it is begun when it is needed.

import type { QueryClient } from "@tanstack/react-query";
import type { ApiHost } from "@/contract/api-host";
import { currentConnection } from "@/api/http/connection";
import { identityQueries } from "@/api/identity/identity-queries";
import { liveSession } from "@/api/session/session";
import type { BrowserLooks, BrowserWatch, StartBrowserWatch } from "./browser-watch-port";

let running: { readonly name: string; readonly watch: BrowserWatch } | null = null;

// It ends with the sign-out.
liveSession.subscribe(() => {
  if (liveSession.get()?.hasToken || !running) return;
  running.watch.close();
  running = null;
});

/**
 * What answers the watch API in place of a server; null where this browser cannot, or without a user. Begins to
 * look on the first call, and begins anew for another organisation or address.
 */
export async function browserWatchFetch(
  client: QueryClient,
  start: StartBrowserWatch,
  looks: BrowserLooks,
): Promise<typeof fetch | null> {
  const session = liveSession.get();
  if (!session?.hasToken) return null;
  const [{ id: organizationId }, user, access] = await Promise.all([
    client.ensureQueryData(identityQueries.organization()),
    client.ensureQueryData(identityQueries.user()),
    client.ensureQueryData(identityQueries.access()),
  ]);
  const { apiBaseUrl: api } = session;
  const name = `${organizationId} ${api} ${looks}`;
  if (running?.name !== name) {
    running?.watch.close();
    running = null;
    const watch = await start({ organizationId, api, looks, get });
    if (!watch) return null;
    running = { name, watch };
  }
  const { watch } = running;
  const caller = { person: { id: user.id, name: user.full_name }, access };
  return async (input, init) => {
    // What was kept for another organisation is none of this one's.
    if (running?.watch !== watch) throw new TypeError("another history is kept by now");
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    const path = pathname.slice(pathname.indexOf("/__watch")) + search;
    const body = typeof init?.body === "string" ? init.body : null;
    return watch.call({ method: init?.method ?? "GET", path, body, caller });
  };
}

/** With the token as it is at each call: it may be renewed meanwhile. @throws Error where there is none to ask with */
function get(host: ApiHost, path: string): Promise<Response> {
  const connection = currentConnection();
  const token = connection.token();
  if (token === null) return Promise.reject(new Error("not signed in"));
  return connection.fetch(connection.originOf(host) + path, {
    headers: { accept: "application/json", authorization: `Bearer ${token}` },
    cache: "no-store",
    credentials: "omit",
    redirect: "manual",
  });
}
