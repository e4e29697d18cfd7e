// The worker that owns the world: one for all tabs of the deployment. Off the main thread, alive as long as any tab is.

import { describeError } from "@/lib/describe-error";
import { createWorkerSide } from "@/mock-server/adapters/bridge/worker-side";
import { openIndexedDbStore } from "@/mock-server/adapters/indexeddb-store";
import { createDegradingStore } from "@/mock-server/adapters/degrading-store";
import { createMemoryStore } from "@/mock-server/adapters/memory-store";
import { type SetAsideWorld, setAsidePlace } from "@/mock-server/adapters/set-aside-world";
import type { WorldStore } from "@/mock-server/engine/ports";
import { UnusableWorld } from "@/mock-server/engine/world/unusable-world";
import type { MockServer } from "@/mock-server/service/mock-server";
import { createStorageKeeper, systemTimer } from "@/mock-server/adapters/storage-keeper";
import { systemClock } from "@/mock-server/adapters/system-clock";
import { startWakeTimer } from "@/mock-server/adapters/wake-timer";
import { configureZod } from "@/contract/wire/configure-zod";
import { createMockServer } from "./create-mock-server";
import { NAMES } from "./deployment-names";
import { askForHandOver, handOverAsked, holdLifeLock, type Ownership, ownWorld } from "./world-ownership";

const isShared = "onconnect" in globalThis;

/** Whether another worker has the world now. */
let isRetired = false;

const place = setAsidePlace(NAMES.setAside);
/** What is kept there, as far as it is known. */
let setAside: SetAsideWorld | null = null;

function tellSetAside(about: SetAsideWorld | null): void {
  setAside = about;
  side.broadcast({ type: "set-aside", setAside });
}

function reportError(error: unknown): void {
  side.broadcast({ type: "error", message: describeError(error) });
}

const keeper = createStorageKeeper({
  wallClock: systemClock,
  timer: systemTimer,
  onChange: (state) => side.broadcast({ type: "storage", state }),
});

/** Null where nothing can be owned, and so nothing be stored. */
async function becomeOwner(): Promise<Ownership | null> {
  try {
    return await ownWorld(() => {
      // A shared worker finds another one only after a deployment: the newer version goes on. Where workers are not
      // shared, the owner is another tab of the same kind, and the visitor decides.
      if (isShared) askForHandOver();
      else side.announce({ type: "waiting" });
    });
  } catch (error) {
    keeper.refusedForGood(error);
    return null;
  }
}

async function startServer(store: WorldStore): Promise<MockServer> {
  const server = createMockServer({ store, wallClock: systemClock, onListenerError: reportError });
  await server.start(() => ({
    scenario: "tour",
    seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    now: systemClock.now(),
    clock: { state: "running", speed: 1 },
  }));
  return server;
}

interface Running {
  readonly server: MockServer;
  readonly store: WorldStore;
}

/** Sets what is stored aside and begins another world. What cannot be set aside stays where it is. */
async function beginAnew(store: WorldStore, { kind, detail }: UnusableWorld): Promise<Running> {
  const about = { at: systemClock.now(), kind, detail };
  try {
    const { worldFile } = await import("@/mock-server/service/sandbox/snapshot/world-file");
    const parts: string[] = [];
    for await (const part of worldFile(store)) parts.push(part);
    await place.keep(about, new Blob(parts, { type: "application/json" }));
    await store.commit([{ type: "clear" }]);
    tellSetAside(about);
  } catch (error) {
    keeper.refusedForGood(error); // or the next one would take the place of what could not be set aside
    await store.close();
    const memory = createMemoryStore();
    return { server: await startServer(memory), store: memory };
  }
  return { server: await startServer(store), store };
}

let askToBeginAnew = () => {};
const beginAnewAsked = new Promise<void>((resolve) => {
  askToBeginAnew = resolve;
});

async function open() {
  const lifeLock = await holdLifeLock();
  const ownership = await becomeOwner();
  const asked = handOverAsked();
  const stored = ownership
    ? createDegradingStore(() => openIndexedDbStore(NAMES.database), {
        onRefused: keeper.refused,
        onKeptAgain: keeper.keptAgain,
      })
    : createMemoryStore();

  async function retire(store: WorldStore, finish: () => Promise<void>): Promise<void> {
    isRetired = true;
    keeper.stop();
    side.announce({ type: "retired" });
    await finish().catch(() => undefined); // what could not be stored now was not acknowledged
    await store.close();
    ownership?.release();
  }

  async function start(): Promise<Running> {
    try {
      return { server: await startServer(stored), store: stored };
    } catch (error) {
      if (!(error instanceof UnusableWorld)) throw error;
      const { kind, detail } = error;
      side.announce({ type: "unusable", fault: { kind, detail } });
      const isHandedOver = asked.then(() => true);
      if (await Promise.race([beginAnewAsked, isHandedOver])) {
        await retire(stored, async () => undefined);
        return new Promise(() => {}); // there is nothing left to open
      }
      return beginAnew(stored, error);
    }
  }

  if (ownership) {
    place.about().then(
      (about) => about && tellSetAside(about),
      () => undefined, // where nothing can be read, nothing is kept
    );
  }
  const { server, store } = await start();
  const timer = startWakeTimer(server, reportError);
  timer.reschedule();
  keeper.retryBy(() => server.storeAgain());
  server.onWorldBegun(() => side.broadcast({ type: "world-begun" }));
  server.onClockTurned(() => side.broadcast({ type: "clock-turned" }));
  void asked.then(() => {
    timer.stop();
    // What is in memory alone would end with this worker.
    return retire(store, () => (keeper.state().kind === "durable" ? server.tick() : server.storeAgain()));
  });

  const ready = () =>
    isRetired
      ? ({ type: "retired" } as const)
      : ({ type: "ready", storage: keeper.state(), lifeLock, setAside } as const);
  return { server, timer, ready };
}

configureZod();
const opened = open();
const side = createWorkerSide(opened, {
  afterCall: () => void opened.then(({ timer }) => timer.reschedule()),
  onTakeOver: askForHandOver,
  onBeginAnew: askToBeginAnew,
  onStoreAgain: keeper.tryAgain,
  setAsideFile: () => place.file(),
  removeSetAside: async () => {
    await place.remove();
    tellSetAside(null);
  },
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
