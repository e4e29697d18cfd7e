// What pages and the worker with the world say to each other.

import type { ServerAnswer, ServerRequest } from "@/mock-server/service/http-message";

export type PageMessage =
  | { readonly type: "request"; readonly id: number; readonly request: ServerRequest }
  /** The page is going away. */
  | { readonly type: "bye" }
  /** Whoever owns the world is to hand it over to this page's worker. */
  | { readonly type: "take-over" };

export type WorkerMessage =
  /** The world is open. `lifeLock` is a Web Lock that the worker holds as long as it lives. */
  | { readonly type: "ready"; readonly storage: "durable" | "memory"; readonly lifeLock: string }
  | { readonly type: "answer"; readonly id: number; readonly answer: ServerAnswer }
  | { readonly type: "world-begun" }
  /** Another tab owns the world; this worker opens it when that tab closes or hands over. */
  | { readonly type: "waiting" }
  /** The browser stores nothing any more: from now on the world lives in memory. */
  | { readonly type: "storage-lost" }
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
