// Mock Service Worker as a plug on the server: what the console sends to Konnect or to the sandbox goes there instead.

import { http, HttpResponse } from "msw";
import { setupWorker } from "msw/browser";
import { SANDBOX_BASE } from "@/contract/sandbox/sandbox-paths";
import { toFetchResponse, toServerRequest } from "@/mock-server/adapters/fetch-bridge";
import type { ServerAnswer, ServerRequest } from "@/mock-server/service/http-message";

/** @throws Error where the browser lets no service worker run. @param scriptUrl of the worker script, under the page's own path */
export async function startInterception(
  handle: (request: ServerRequest) => Promise<ServerAnswer>,
  scriptUrl: string,
): Promise<void> {
  const forward = async ({ request }: { request: Request }) =>
    (await toFetchResponse(await handle(await toServerRequest(request)))) ?? HttpResponse.error();
  const worker = setupWorker(
    http.all("https://*.api.konghq.com/*", forward),
    http.all(`${location.origin}${SANDBOX_BASE}/*`, forward),
  );
  // Everything else is the console's own files: not mocked, and nothing to warn about.
  await worker.start({ quiet: true, onUnhandledFrame: "bypass", serviceWorker: { url: scriptUrl } });
}
