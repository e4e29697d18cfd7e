// What the composition root learned about the demo's server, for the notices above the pages.

export interface DemoState {
  /** `direct`: the browser runs no service worker here, calls go to the worker without one. */
  readonly route: "service-worker" | "direct";
  /** `memory`: the browser stores nothing, the world is gone with the last tab. */
  readonly storage: "durable" | "memory";
  /** A newer version of the console, in another tab, owns the world now. */
  readonly isRetired: boolean;
}

let state: DemoState = { route: "service-worker", storage: "durable", isRetired: false };
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
