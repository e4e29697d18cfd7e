import type { BrowserContext, ConsoleMessage, Request, Response, WebError } from "@playwright/test";

const API_HOST = /^[a-z]+\.api\.konghq\.com$/;
/** How a request ends that the service worker answered with a network error, or that the page gave up. */
const ENDED_INSIDE = new Set(["net::ERR_FAILED", "net::ERR_ABORTED"]);

function isOutside(url: URL): boolean {
  return url.protocol.startsWith("http") && url.hostname !== "127.0.0.1";
}

function mayBeAnswered(request: Request): boolean {
  const url = new URL(request.url());
  // What a service worker itself asks for has passed it by.
  return !isOutside(url) || (API_HOST.test(url.hostname) && request.serviceWorker() === null);
}

export interface TroubleWatch {
  /** What has happened so far. */
  readonly lines: readonly string[];
  readonly stop: () => void;
}

/**
 * Collects, until it is stopped, what no journey should cause: errors on the console, uncaught exceptions and
 * rejections, and requests that leave the machine. Calls to the API's hosts are fine where the service worker answers
 * them.
 */
export function watchForTrouble(context: BrowserContext): TroubleWatch {
  const lines: string[] = [];

  const onConsole = (message: ConsoleMessage) => {
    // The browser's own line for every answer of 400 and above; journeys cause those on purpose.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      lines.push(`console error: ${message.text()} (${message.location().url})`);
    }
  };
  const onError = (error: WebError) => {
    lines.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  };
  const onRequest = (request: Request) => {
    if (!mayBeAnswered(request)) lines.push(`request left the machine: ${request.url()}`);
  };
  const onResponse = (response: Response) => {
    const isInside = !isOutside(new URL(response.url())) || response.fromServiceWorker();
    if (!isInside) lines.push(`answered from outside the service worker: ${response.url()}`);
  };
  const onFailure = (request: Request) => {
    const reason = request.failure()?.errorText ?? "";
    if (isOutside(new URL(request.url())) && !ENDED_INSIDE.has(reason)) {
      lines.push(`request passed the service worker by: ${request.url()} (${reason})`);
    }
  };

  context
    .on("console", onConsole)
    .on("weberror", onError)
    .on("request", onRequest)
    .on("response", onResponse)
    .on("requestfailed", onFailure);
  return {
    lines,
    stop() {
      context
        .off("console", onConsole)
        .off("weberror", onError)
        .off("request", onRequest)
        .off("response", onResponse)
        .off("requestfailed", onFailure);
    },
  };
}
