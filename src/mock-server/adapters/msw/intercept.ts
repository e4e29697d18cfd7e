// Mock Service Worker as a plug on the server: what the console sends to Konnect, to the sandbox or to the watch API goes there instead.

import { http, HttpResponse } from "msw";
import { setupWorker } from "msw/browser";
import { apiOrigin } from "@/contract/api-host";
import { SANDBOX_BASE } from "@/contract/sandbox/sandbox-paths";
import { WATCH_BASE } from "@/contract/watch/watch-paths";
import { toFetchResponse, toServerRequest } from "@/mock-server/adapters/fetch-bridge";
import type { CarriedAnswer, CarriedRequest } from "@/mock-server/adapters/bridge/long-bodies";

const MAX_STARTS = 2;

/** On a host of Konnect's, where no operation of the API is. */
const PROBE = `${apiOrigin("global")}/__intercepted`;

/**
 * MSW asks a registration that it finds for an update and does not wait for it. When the worker of that registration
 * has just signed off with the last tab, the update fails. Nothing depends on it: the page registers the worker anew.
 */
function tolerateFailedUpdate(): void {
  addEventListener("unhandledrejection", (event) => {
    const isUpdate =
      event.reason instanceof TypeError &&
      event.reason.message.startsWith("Failed to update a ServiceWorker");
    if (isUpdate) event.preventDefault();
  });
}

/** @throws Error where no service worker can run, or answer for Konnect's hosts. @param scriptUrl of the worker script, under the page's own path */
export async function startInterception(
  handle: (request: CarriedRequest) => Promise<CarriedAnswer>,
  scriptUrl: string,
): Promise<{ stop: () => Promise<void> }> {
  // MSW would wrap the page's `fetch` instead, without a word; the stubs here have taken that out of it.
  // Naming it throws in some windows where it may not be used.
  if (!("serviceWorker" in navigator) || !navigator.serviceWorker)
    throw new Error("This browser has no service workers here.");
  const forward = async ({ request }: { request: Request }) =>
    (await toFetchResponse(await handle(await toServerRequest(request)))) ?? HttpResponse.error();
  tolerateFailedUpdate();
  const worker = setupWorker(
    http.get(PROBE, () => new HttpResponse(null, { status: 204 })),
    http.all("https://*.api.konghq.com/*", forward),
    http.all(`${location.origin}${SANDBOX_BASE}/*`, forward),
    http.all(`${location.origin}${WATCH_BASE}`, forward),
    http.all(`${location.origin}${WATCH_BASE}/*`, forward),
  );
  const stop = async () => {
    await worker.stop();
  };
  for (let attempt = 1; ; attempt += 1) {
    // Everything else is the console's own files: not mocked, and nothing to warn about.
    await worker.start({ quiet: true, onUnhandledFrame: "bypass", serviceWorker: { url: scriptUrl } });
    try {
      // A policy that names another API in Konnect's place is checked before the service worker.
      await fetch(PROBE);
      return { stop };
    } catch (error) {
      await stop();
      // A tab that is just being closed may have signed off for all, this page included; a policy says no again.
      if (attempt === MAX_STARTS) throw error;
    }
  }
}

/** `fetch` to the real host. The mark in `accept` is for MSW's service worker, which takes it out before it lets go. */
export const pastInterception: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.append("accept", "msw/passthrough");
  return fetch(input, { ...init, headers });
};
