// What pages and the worker with the world say to each other.

import type { StorageState } from "@/lib/storage-refusal";
import type { SetAsideWorld } from "@/mock-server/adapters/set-aside-world";
import type { WorldFault } from "@/mock-server/engine/world/unusable-world";
import type { CarriedAnswer, CarriedRequest } from "./long-bodies";

export type PageMessage =
  | { readonly type: "request"; readonly id: number; readonly request: CarriedRequest }
  /** The page is going away. */
  | { readonly type: "bye" }
  /** The owner of the world is to hand it over to this page's worker. */
  | { readonly type: "take-over" }
  /** The answer to `unusable`: what is stored is to be set aside, and another world to begin. */
  | { readonly type: "begin-anew" }
  /** The durable store is to be tried again, before its time. */
  | { readonly type: "store-again" }
  | { readonly type: "read-set-aside" }
  | { readonly type: "remove-set-aside" };

export type WorkerMessage =
  /** The world is open. `lifeLock` is a Web Lock that the worker holds as long as it lives; null where there are none. */
  | {
      readonly type: "ready";
      readonly storage: StorageState;
      readonly lifeLock: string | null;
      readonly setAside: SetAsideWorld | null;
    }
  | { readonly type: "answer"; readonly id: number; readonly answer: CarriedAnswer }
  | { readonly type: "world-begun" }
  | { readonly type: "clock-turned" }
  /** Another tab owns the world; this worker opens it when that tab closes or hands over. */
  | { readonly type: "waiting" }
  /** The stored world cannot be taken up. The worker waits for `begin-anew`. */
  | { readonly type: "unusable"; readonly fault: WorldFault }
  /** What is kept aside now. */
  | { readonly type: "set-aside"; readonly setAside: SetAsideWorld | null }
  /** The answer to `read-set-aside`; null when nothing is there any more. */
  | { readonly type: "set-aside-file"; readonly file: Blob | null }
  /** Whether the browser keeps the world has changed, or was tried again. */
  | { readonly type: "storage"; readonly state: StorageState }
  /** A newer version of the console has taken the world over. */
  | { readonly type: "retired" }
  /** The world cannot be opened at all. */
  | { readonly type: "failed"; readonly message: string }
  /** Something went wrong that no call can be told of; for the page's console. */
  | { readonly type: "error"; readonly message: string };

/** The part of a MessagePort that both sides use. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}
