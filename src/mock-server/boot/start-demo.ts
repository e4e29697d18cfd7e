// Starts the mock server for a page: the worker with the world, and the interception of the page's calls.

import { createPageSide, type PageSide } from "@/mock-server/adapters/bridge/page-side";
import type { MessageEnd } from "@/mock-server/adapters/bridge/messages";
import { createDirectFetch } from "@/mock-server/adapters/fetch-bridge";
import type { StorageState } from "@/lib/storage-refusal";
import type { SetAsideWorld } from "@/mock-server/adapters/set-aside-world";
import type { WorldFault } from "@/mock-server/engine/world/unusable-world";
import { beginWorld, takeWorldFromUrl } from "./begin-world-from-url";
import { NAMES } from "./deployment-names";

/** A world that could not be taken up, and what can be done with it. */
export interface KeptWorld extends SetAsideWorld {
  /** As a file; null when it is not there any more. */
  readonly read: () => Promise<Blob | null>;
  readonly remove: () => void;
}

export interface DemoServer {
  /** `direct`: no service worker can answer here, so calls must be made with `fetch` below. */
  readonly route: "service-worker" | "direct";
  readonly fetch: typeof fetch;
  /** Asks the server directly on every route: bodies of many MB would be copied on their way through a service worker. */
  readonly longFetch: typeof fetch;
  /** Reaches the network, which the mock server answers for otherwise. */
  readonly outsideFetch: typeof fetch;
  /** Lets go of the page's calls and of the worker; its world goes on for other tabs, or waits for the next visit. */
  readonly stop: () => Promise<void>;
}

export interface DemoListeners {
  /** Another world has begun, from any tab. */
  readonly onWorldBegun: () => void;
  /** The clock was turned by hand, from any tab or by a call. */
  readonly onClockTurned: () => void;
  /** A newer version of the console owns the world now; calls of this page fail. May come before the start is over, which then never is. */
  readonly onRetired: () => void;
  /** Another tab owns the world. `takeOver` asks for it; without that, it comes when the other tab closes. */
  readonly onWaiting: (takeOver: () => void) => void;
  /** The stored world cannot be taken up; the start goes on once `beginAnew` was called, in this tab or another. */
  readonly onUnusable: (fault: WorldFault, beginAnew: () => void) => void;
  /** A world that could not be taken up is kept aside, or is no more. May come before the start is over. */
  readonly onSetAside: (setAside: KeptWorld | null) => void;
  /** The worker had died; another one has opened the world. Calls that were under way have failed. */
  readonly onReconnected: () => void;
  /**
   * Whether the browser keeps the world; where it does not, the world ends with its last tab. `storeAgain` has it tried
   * at once. May come before the start is over.
   */
  readonly onStorage: (state: StorageState, storeAgain: () => void) => void;
}

/** Null where workers cannot be shared: the browser has none such, or refuses them where it stores nothing. */
function sharedWorker(): SharedWorker | null {
  try {
    return new SharedWorker(new URL("./world.worker.ts", import.meta.url), {
      type: "module",
      name: NAMES.worker,
    });
  } catch {
    return null;
  }
}

/** Chromium with cookies blocked refuses a shared worker only after it has made one: then the page gets its own. */
function connectToWorker(onFailure: (message: string) => void): MessageEnd {
  const report = () => onFailure("the worker of the mock server could not be started");
  const shared = sharedWorker();
  if (!shared) return ownWorker(report);
  let end: MessageEnd = shared.port;
  let hasSpoken = false;
  const listeners: ((event: MessageEvent) => void)[] = [];
  shared.port.addEventListener("message", () => (hasSpoken = true), { once: true });
  shared.addEventListener("error", () => {
    if (hasSpoken) return report();
    end = ownWorker(report);
    for (const listener of listeners) end.addEventListener("message", listener);
  });
  shared.port.start();
  return {
    postMessage: (message) => end.postMessage(message),
    addEventListener(type, listener) {
      listeners.push(listener);
      end.addEventListener(type, listener);
    },
  };
}

function ownWorker(report: () => void): MessageEnd {
  const worker = new Worker(new URL("./world.worker.ts", import.meta.url), {
    type: "module",
    name: NAMES.worker,
  });
  worker.addEventListener("error", report);
  return worker;
}

/** Takes from the address what a link asks for before it returns. */
export async function startDemo(listeners: DemoListeners): Promise<DemoServer> {
  const asked = takeWorldFromUrl();
  const bridge: PageSide = createPageSide(connectToWorker, {
    ...listeners,
    onUnusable(fault, beginAnew) {
      // Who follows a link to a world has said what is to begin.
      if (asked) beginAnew();
      else listeners.onUnusable(fault, beginAnew);
    },
    onSetAside(about) {
      listeners.onSetAside(about && { ...about, read: bridge.readSetAside, remove: bridge.removeSetAside });
    },
    // oxlint-disable-next-line no-console -- errors of the worker belong into the console of the page that sees their effect
    onError: (message) => console.error(message),
  });
  let isLeft = false;
  addEventListener("pagehide", (event) => {
    if (event.persisted) return;
    isLeft = true;
    bridge.close();
  });
  const directFetch = createDirectFetch(bridge.handle);
  // What a page asks for in its last moment would pass a service worker that has already let go of it, to the real host.
  const interceptedFetch: typeof fetch = (input, init) =>
    isLeft ? new Promise<never>(() => {}) : fetch(input, init);
  // What stands between the page and its calls may itself need what this browser refuses, when it is loaded already.
  const intercepting = import("@/mock-server/adapters/msw/intercept");
  intercepting.catch(() => undefined); // looked at below
  await bridge.ready;
  if (asked) await beginWorld(asked, bridge.handle);
  try {
    const { pastInterception, startInterception } = await intercepting;
    const interception = await startInterception(
      bridge.handle,
      `${import.meta.env.BASE_URL}mockServiceWorker.js`,
    );
    const stop = async () => {
      await interception.stop();
      bridge.close();
    };
    return {
      route: "service-worker",
      fetch: interceptedFetch,
      longFetch: directFetch,
      outsideFetch: pastInterception,
      stop,
    };
  } catch {
    // Private windows and insecure origins have no service workers, and a policy may keep the page from Konnect's hosts;
    // the worker can be asked without either.
    const stop = async () => bridge.close();
    return {
      route: "direct",
      fetch: directFetch,
      longFetch: directFetch,
      outsideFetch: (input, init) => fetch(input, init),
      stop,
    };
  }
}
