// How many calls may be made: fewer than sixty in any minute, whatever the calls are for.

import { MINUTE_MS } from "@/lib/epoch";

/** In any minute. */
const MOST_CALLS = 58;

export interface Allowance {
  /** A call is made. */
  readonly spend: () => void;
  /** What was not spent is given back. */
  readonly release: () => void;
}

export class CallBudget {
  readonly #nowMs: () => number;
  #madeAtMs: number[] = [];
  #held = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Null where so many calls would be too many now. */
  take(calls: number): Allowance | null {
    const since = this.#nowMs() - MINUTE_MS;
    this.#madeAtMs = this.#madeAtMs.filter((madeAt) => madeAt > since);
    if (this.#madeAtMs.length + this.#held + calls > MOST_CALLS) return null;
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
