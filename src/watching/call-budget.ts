// How many calls may be made in any minute, whatever they are for.

import { MINUTE_MS } from "@/lib/epoch";

/** In any minute. */
export interface CallLimits {
  readonly most: number;
  /** For looks that come round by themselves. What is left to the limit is for changes, lists and counts. */
  readonly planned: number;
}

/** For a host that calls alone: fewer than sixty. */
export const ALONE: CallLimits = { most: 58, planned: 48 };

export interface Allowance {
  /** A call is made. */
  readonly spend: () => void;
  /** What was not spent is given back. */
  readonly release: () => void;
}

export class CallBudget {
  readonly #nowMs: () => number;
  readonly #most: number;
  #madeAtMs: number[] = [];
  #held = 0;

  constructor(nowMs: () => number, most: number) {
    this.#nowMs = nowMs;
    this.#most = most;
  }

  /** Null where so many calls would be too many now. */
  take(calls: number): Allowance | null {
    const since = this.#nowMs() - MINUTE_MS;
    this.#madeAtMs = this.#madeAtMs.filter((madeAt) => madeAt > since);
    if (this.#madeAtMs.length + this.#held + calls > this.#most) return null;
    let left = calls;
    this.#held += calls;
    return {
      spend: () => {
        this.#madeAtMs.push(this.#nowMs());
        if (left === 0) return;
        left -= 1;
        this.#held -= 1;
      },
      release: () => {
        this.#held -= left;
        left = 0;
      },
    };
  }
}
