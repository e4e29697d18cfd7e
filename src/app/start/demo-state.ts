// What the composition root learned about the demo's server, for the notices above the pages.

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
  /** `memory`: the browser stores nothing, the world is gone with the last tab. */
  readonly storage: "durable" | "memory";
  /** A newer version of the console, in another tab, owns the world now. */
  readonly isRetired: boolean;
  readonly setAside: KeptWorld | null;
}

let state: DemoState = { route: "service-worker", storage: "durable", isRetired: false, setAside: null };
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
