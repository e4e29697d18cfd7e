import type { BrowserContext, Request } from "@playwright/test";

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

/**
 * Collects, until the context closes, whatever no journey should cause: errors on the console, uncaught exceptions
 * and rejections, and requests that leave the machine. Calls to the API's hosts are fine where the service worker
 * answers them.
 */
export function watchForTrouble(context: BrowserContext): readonly string[] {
  const trouble: string[] = [];

  context.on("console", (message) => {
    // The browser's own line for every answer of 400 and above; journeys cause those on purpose.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      trouble.push(`console error: ${message.text()} (${message.location().url})`);
    }
  });
  context.on("weberror", (error) => {
    trouble.push(`uncaught: ${error.error().stack ?? error.error().message}`);
  });

  context.on("request", (request) => {
    if (!mayBeAnswered(request)) trouble.push(`request left the machine: ${request.url()}`);
  });
  context.on("response", (response) => {
    const isInside = !isOutside(new URL(response.url())) || response.fromServiceWorker();
    if (!isInside) trouble.push(`answered from outside the service worker: ${response.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (isOutside(new URL(request.url())) && !ENDED_INSIDE.has(reason)) {
      trouble.push(`request passed the service worker by: ${request.url()} (${reason})`);
    }
  });
  return trouble;
}
