// The page's end of the bridge: carries calls to the worker and answers back. Notices a worker that has died, connects
// to a new one and fails the calls that were under way, so that none of them hangs.

import { assertNever } from "@/lib/assert-never";
import type { StorageState } from "@/lib/storage-refusal";
import type { SetAsideWorld } from "@/mock-server/adapters/set-aside-world";
import type { WorldFault } from "@/mock-server/engine/world/unusable-world";
import type { CarriedAnswer, CarriedRequest } from "./long-bodies";
import type { MessageEnd, PageMessage, WorkerMessage } from "./messages";

export interface BridgeListeners {
  readonly onWorldBegun: () => void;
  readonly onClockTurned: () => void;
  readonly onRetired: () => void;
  /** Another tab owns the world. `takeOver` asks for it; without that, it comes when the other tab closes. */
  readonly onWaiting: (takeOver: () => void) => void;
  /** The stored world cannot be taken up. `beginAnew` sets it aside and begins another. */
  readonly onUnusable: (fault: WorldFault, beginAnew: () => void) => void;
  /** What is kept aside has changed, or is there from before. */
  readonly onSetAside: (setAside: SetAsideWorld | null) => void;
  /** A worker has taken the place of one that died, and the world is open again. */
  readonly onReconnected: () => void;
  /** Whether the browser keeps the world; `storeAgain` has it tried at once. */
  readonly onStorage: (state: StorageState, storeAgain: () => void) => void;
  readonly onError: (message: string) => void;
}

export interface PageSide {
  /** Resolves once a worker has opened the world; rejects when the first one cannot. */
  readonly ready: Promise<void>;
  /** Never rejects: a call that got no answer is a network failure. */
  readonly handle: (request: CarriedRequest) => Promise<CarriedAnswer>;
  /** What is kept aside, as a file; null when nothing is, or nothing can be read. */
  readonly readSetAside: () => Promise<Blob | null>;
  readonly removeSetAside: () => void;
  /** Says goodbye. */
  readonly close: () => void;
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: Error) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

/** @param connect opens an end to the worker, starting one when none is alive; it reports when none can be started */
export function createPageSide(
  connect: (onFailure: (message: string) => void) => MessageEnd,
  listeners: BridgeListeners,
): PageSide {
  const pending = new Map<number, (answer: CarriedAnswer) => void>();
  const waitingForFile = new Set<(file: Blob | null) => void>();
  let nextId = 1;
  let end: MessageEnd;
  let isRetired = false;
  let hasBeenReady = false;
  /** Whether the browser keeps the world, as far as this page was told. */
  let isKept = true;
  const { promise: ready, resolve: announceReady, reject: announceFailure } = deferred<void>();

  function failPending(): void {
    for (const settle of pending.values()) settle({ type: "network-failure" });
    pending.clear();
    giveFile(null);
  }

  function giveFile(file: Blob | null): void {
    for (const give of waitingForFile) give(file);
    waitingForFile.clear();
  }

  function tellStorage(state: StorageState): void {
    if (state.kind === "memory" && isKept) {
      listeners.onError(`The world cannot be stored. ${state.refusal.detail}`);
    }
    isKept = state.kind === "durable";
    listeners.onStorage(state, () => send({ type: "store-again" }));
  }

  function receive(message: WorkerMessage): void {
    switch (message.type) {
      case "ready":
        if (message.lifeLock !== null) watch(message.lifeLock);
        tellStorage(message.storage);
        listeners.onSetAside(message.setAside);
        if (hasBeenReady) listeners.onReconnected();
        hasBeenReady = true;
        announceReady();
        break;
      case "answer":
        pending.get(message.id)?.(message.answer);
        pending.delete(message.id);
        break;
      case "world-begun":
        listeners.onWorldBegun();
        break;
      case "clock-turned":
        listeners.onClockTurned();
        break;
      case "waiting":
        listeners.onWaiting(() => send({ type: "take-over" }));
        break;
      case "unusable":
        listeners.onUnusable(message.fault, () => send({ type: "begin-anew" }));
        break;
      case "set-aside":
        listeners.onSetAside(message.setAside);
        break;
      case "set-aside-file":
        giveFile(message.file);
        break;
      case "storage":
        tellStorage(message.state);
        break;
      case "retired":
        isRetired = true;
        failPending();
        listeners.onRetired();
        break;
      case "failed":
        listeners.onError(message.message);
        announceFailure(new Error(message.message)); // of no effect once a world was open
        break;
      case "error":
        listeners.onError(message.message);
        break;
      default:
        assertNever(message);
    }
  }

  /** The lock is granted to a page when the worker that held it is gone, and not before. */
  function watch(lifeLock: string): void {
    navigator.locks
      .request(lifeLock, { mode: "shared" }, () => {
        failPending();
        if (!isRetired) open();
      })
      .catch((error: unknown) => listeners.onError(String(error)));
  }

  function open(): void {
    const opened = connect((message) => receive({ type: "failed", message }));
    end = opened;
    opened.addEventListener("message", (event) => {
      if (opened === end) receive(event.data as WorkerMessage); // workers send nothing else
    });
  }

  function send(message: PageMessage): void {
    end.postMessage(message);
  }

  open();
  return {
    ready,
    handle(request) {
      if (isRetired) return Promise.resolve({ type: "network-failure" });
      const id = nextId;
      nextId += 1;
      return new Promise((resolve) => {
        pending.set(id, resolve);
        send({ type: "request", id, request });
      });
    },
    readSetAside() {
      if (isRetired) return Promise.resolve(null);
      send({ type: "read-set-aside" });
      return new Promise((resolve) => waitingForFile.add(resolve));
    },
    removeSetAside() {
      send({ type: "remove-set-aside" });
    },
    close() {
      send({ type: "bye" });
    },
  };
}
