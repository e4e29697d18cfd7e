// The worker that owns the world: one for all tabs of the origin. Off the main thread, alive as long as any tab is.

import { createWorkerSide, describeError } from "@/mock-server/adapters/bridge/worker-side";
import { openIndexedDbStore } from "@/mock-server/adapters/indexeddb-store";
import { createDegradingStore } from "@/mock-server/adapters/degrading-store";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import type { WorldStore } from "@/mock-server/engine/ports";
import { systemClock } from "@/mock-server/adapters/system-clock";
import { startWakeTimer } from "@/mock-server/adapters/wake-timer";
import { configureZod } from "@/contract/configure-zod";
import { createMockServer } from "./create-mock-server";

/** Whoever holds this lock owns the stored world. */
const OWNER_LOCK = "audit-logs-console/world";
/** A worker that waits for the world asks its owner here to hand it over. */
const HAND_OVER_CHANNEL = "audit-logs-console/hand-over";

const lifeLock = `audit-logs-console/worker/${crypto.randomUUID()}`;

const isShared = "onconnect" in globalThis;

/** Takes a lock and keeps it. `release` gives it back; null when `ifAvailable` and someone else has it. */
function holdLock(name: string, options: LockOptions = {}): Promise<{ release: () => void } | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(
        name,
        options,
        (lock) =>
          new Promise<void>((release) => {
            resolve(lock && { release });
            if (!lock) release();
          }),
      )
      .catch(reject);
  });
}

function askForHandOver(): void {
  const channel = new BroadcastChannel(HAND_OVER_CHANNEL);
  channel.postMessage("hand over");
  channel.close();
}

/** Waits until this worker owns the stored world. */
async function own(): Promise<{ release: () => void } | null> {
  const atOnce = await holdLock(OWNER_LOCK, { ifAvailable: true });
  if (atOnce) return atOnce;
  // A shared worker finds another one only after a deployment: the newer version goes on. Where workers are not
  // shared, the owner is another tab of the same kind, and the visitor decides.
  if (isShared) askForHandOver();
  else side.broadcast({ type: "waiting" });
  return holdLock(OWNER_LOCK);
}

/** Whether the world outlives this worker. */
let storage: "durable" | "memory" = "durable";

async function openStore(): Promise<WorldStore> {
  try {
    const durable = await openIndexedDbStore();
    return createDegradingStore(durable, (error) => {
      storage = "memory"; // for the pages that are still to come
      side.broadcast({ type: "storage-lost" });
      side.broadcast({
        type: "error",
        message: `The world cannot be stored any more. ${describeError(error)}`,
      });
    });
  } catch {
    // Private windows and full disks: the world then lives as long as this worker, and the console says so.
    storage = "memory";
    return createMemoryStore();
  }
}

async function open() {
  await holdLock(lifeLock);
  const ownership = await own();
  listenForHandOver();
  const store = await openStore();
  const server = createMockServer({
    store,
    wallClock: systemClock,
    onListenerError: (error) => side.broadcast({ type: "error", message: describeError(error) }),
  });
  await server.start(() => ({
    scenario: "tour",
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    now: systemClock.now(),
    clock: { state: "running", speed: 1 },
  }));
  const timer = startWakeTimer(server, (error) =>
    side.broadcast({ type: "error", message: describeError(error) }),
  );
  timer.reschedule();
  server.onWorldBegun(() => side.broadcast({ type: "world-begun" }));

  async function handOver(): Promise<void> {
    timer.stop();
    side.broadcast({ type: "retired" });
    await server.tick().catch(() => undefined); // what could not be stored now was not promised to anyone
    await store.close();
    ownership?.release();
  }

  return { server, timer, handOver, ready: () => ({ type: "ready", storage, lifeLock }) as const };
}

/** From now on, whoever asks gets the world: once, and not before it is open. */
function listenForHandOver(): void {
  const channel = new BroadcastChannel(HAND_OVER_CHANNEL);
  channel.addEventListener("message", () => void opened.then(({ handOver }) => handOver()), { once: true });
}

configureZod();
const opened = open();
const side = createWorkerSide(opened, {
  afterCall: () => void opened.then(({ timer }) => timer.reschedule()),
  onTakeOver: askForHandOver,
});

// A SharedWorker gets a port for each page; a dedicated one is itself the end to its only page.
if (isShared) {
  globalThis.addEventListener("connect", (event) => {
    const port = (event as MessageEvent).ports[0]!; // a connect event carries exactly one
    side.connect(port);
    port.start();
  });
} else {
  side.connect(globalThis); // the global scope of a dedicated worker is its end
}
