// What the composition root learned about the demo's server, for the notices above the pages.

import type { StorageState } from "@/lib/storage-refusal";

/** Why a stored world could not be taken up. */
export interface WorldFault {
  readonly kind: "later-version" | "damaged";
  /** Where and what, in English. */
  readonly detail: string;
}

/** A stored world that could not be taken up, kept aside by this browser. */
export interface KeptWorld extends WorldFault {
  /** When it was set aside, by the browser's clock, in ms. */
  readonly at: number;
  /** As a file; null when it is not there any more. */
  readonly read: () => Promise<Blob | null>;
  readonly remove: () => void;
}

export interface DemoState {
  /** `direct`: the browser runs no service worker here, calls go to the worker without one. */
  readonly route: "service-worker" | "direct";
  /** Whether the browser keeps the world, or it is gone with the last tab. */
  readonly storage: StorageState;
  /** Has the browser asked at once to keep it. */
  readonly storeAgain: () => void;
  /** A newer version of the console, in another tab, owns the world now. */
  readonly isRetired: boolean;
  readonly setAside: KeptWorld | null;
}

let state: DemoState = {
  route: "service-worker",
  storage: { kind: "durable", keptAgainAt: null },
  storeAgain: () => {},
  isRetired: false,
  setAside: null,
};
const listeners = new Set<() => void>();

export const demoState = {
  get: (): DemoState => state,
  set(change: Partial<DemoState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
