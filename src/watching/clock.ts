// The watcher's two clocks: its machine's, for when to do what, and the API's, for when things were.

import type { EpochMs } from "@/lib/epoch";

export interface WatchClock {
  /** Never goes back; says nothing of the time of day. For intervals. */
  readonly monotonicMs: () => number;
  /** Of this machine; right or wrong. For what is to outlive the process. */
  readonly wall: () => EpochMs;
}

/** What time it is for the API: by its last answer, and what has passed since. */
export class ApiClock {
  readonly #clock: WatchClock;
  #known: { readonly at: EpochMs; readonly learnedMs: number } | null = null;
  #offsetMs: number;

  /** @param offsetMs of the API's clock before the machine's, as it was when the watcher ran last */
  constructor(clock: WatchClock, offsetMs: number) {
    this.#clock = clock;
    this.#offsetMs = offsetMs;
  }

  /** The instant of an answer that has just come. */
  learn(at: EpochMs): void {
    this.#known = { at, learnedMs: this.#clock.monotonicMs() };
    this.#offsetMs = at - this.#clock.wall();
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  now(): EpochMs {
    if (!this.#known) return this.#clock.wall() + this.#offsetMs;
    return this.#known.at + Math.floor(this.#clock.monotonicMs() - this.#known.learnedMs);
  }
}
