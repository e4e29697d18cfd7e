// How this browser keeps the history of webhooks itself: what the composition root offers, for where no watcher does.

import type { QueryClient } from "@tanstack/react-query";
import type { BrowserLooks, StartBrowserWatch } from "./browser-watch-port";

let offered: StartBrowserWatch | null = null;

/** Says how a history is begun in this browser. */
export function offerBrowserWatch(start: StartBrowserWatch): void {
  offered = start;
}

/** What answers the watch API in place of a server; null where this browser cannot, or without a user. */
export async function offeredWatchFetch(
  client: QueryClient,
  looks: BrowserLooks,
): Promise<typeof fetch | null> {
  if (!offered) return null;
  const { browserWatchFetch } = await import("./browser-watch");
  return browserWatchFetch(client, offered, looks);
}
