// Chance for a soak: what is drawn follows from the seed alone, so that a failure can be had again. It is a generator of
// its own, since the server's is part of what is tried.

export class SeededChance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number {
    // xorshift over a counter: good enough to vary calls.
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  }

  /** One of them. @throws Error when there is none */
  of<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)];
    if (choice === undefined) throw new Error("nothing to choose from");
    return choice;
  }

  /** One of them, each as often as its weight says. */
  weighted<T>(choices: readonly (readonly [weight: number, choice: T])[]): T {
    return this.of(choices.flatMap(([weight, choice]) => Array.from({ length: weight }, () => choice)));
  }
}
