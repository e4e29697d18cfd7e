// Starts the mock server for a page: the worker with the world, and the interception of the page's calls.

import { createPageSide } from "@/mock-server/adapters/bridge/page-side";
import type { MessageEnd } from "@/mock-server/adapters/bridge/messages";
import { createDirectFetch } from "@/mock-server/adapters/fetch-bridge";
import { pastInterception, startInterception } from "@/mock-server/adapters/msw/intercept";
import { beginWorldFromUrl } from "./begin-world-from-url";

export interface DemoServer {
  /** `direct`: no service worker can answer here, so calls must be made with `fetch` below. */
  readonly route: "service-worker" | "direct";
  readonly fetch: typeof fetch;
  /** Reaches the network, which the mock server answers for otherwise. */
  readonly outsideFetch: typeof fetch;
  /** Lets go of the page's calls and of the worker; its world goes on for other tabs, or waits for the next visit. */
  readonly stop: () => Promise<void>;
}

export interface DemoListeners {
  /** Another world has begun, from whatever tab. */
  readonly onWorldBegun: () => void;
  /** A newer version of the console owns the world now; calls of this page fail. */
  readonly onRetired: () => void;
  /** Another tab owns the world. `takeOver` asks for it; without that, it comes when the other tab closes. */
  readonly onWaiting: (takeOver: () => void) => void;
  /** The browser stores nothing, or nothing any more: the world ends with its last tab. May come before the start is over. */
  readonly onStorageLost: () => void;
}

function connectToWorker(onFailure: (message: string) => void): MessageEnd {
  const report = () => onFailure("the worker of the mock server could not be started");
  if (typeof SharedWorker === "undefined") {
    const worker = new Worker(new URL("./world.worker.ts", import.meta.url), {
      type: "module",
      name: "world",
    });
    worker.addEventListener("error", report);
    return worker;
  }
  const worker = new SharedWorker(new URL("./world.worker.ts", import.meta.url), {
    type: "module",
    name: "world",
  });
  worker.addEventListener("error", report);
  worker.port.start();
  return worker.port;
}

export async function startDemo(listeners: DemoListeners): Promise<DemoServer> {
  const bridge = createPageSide(connectToWorker, {
    ...listeners,
    // oxlint-disable-next-line no-console -- errors of the worker belong into the console of the page that sees their effect
    onError: (message) => console.error(message),
  });
  let isLeft = false;
  addEventListener("pagehide", (event) => {
    if (event.persisted) return;
    isLeft = true;
    bridge.close();
  });
  // What a page asks for in its last moment would pass a service worker that has already let go of it, to the real host.
  const interceptedFetch: typeof fetch = (input, init) =>
    isLeft ? new Promise<never>(() => {}) : fetch(input, init);
  await bridge.ready;
  await beginWorldFromUrl(bridge.handle);
  try {
    const interception = await startInterception(
      bridge.handle,
      `${import.meta.env.BASE_URL}mockServiceWorker.js`,
    );
    const stop = async () => {
      await interception.stop();
      bridge.close();
    };
    return { route: "service-worker", fetch: interceptedFetch, outsideFetch: pastInterception, stop };
  } catch {
    // Private windows and insecure origins have no service workers, and a policy may keep the page from Konnect's hosts;
    // the worker can be asked without either.
    const stop = async () => bridge.close();
    return {
      route: "direct",
      fetch: createDirectFetch(bridge.handle),
      outsideFetch: (input, init) => fetch(input, init),
      stop,
    };
  }
}
