// Chance, reproducible: the same seed gives the same numbers, and the state between two numbers can be stored.
// Not for secrets; the keys it feeds sign a simulation.

/** Four unsigned 32-bit words. */
export type RandomState = readonly [number, number, number, number];

/** Spreads a seed over the generator's state, so that neighbouring seeds give unrelated worlds. */
export function seedRandom(seed: number): RandomState {
  let word = seed >>> 0;
  const next = () => {
    // splitmix32
    word = (word + 0x9e3779b9) >>> 0;
    let mixed = word ^ (word >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

/** The generator sfc32 by Chris Doty-Humphrey: small, fast, passes PractRand. */
export class SeededRandom {
  #state: [number, number, number, number];

  constructor(state: RandomState) {
    this.#state = [...state];
  }

  get state(): RandomState {
    return [...this.#state];
  }

  /** A whole number from 0 to 2³² − 1. */
  uint32(): number {
    const [a, b, c, counter] = this.#state;
    const result = (a + b + counter) >>> 0;
    this.#state = [
      (b ^ (b >>> 9)) >>> 0,
      (c + (c << 3)) >>> 0,
      (((c << 21) | (c >>> 11)) + result) >>> 0,
      (counter + 1) >>> 0,
    ];
    return result;
  }

  /** A number in [0, 1). */
  fraction(): number {
    return this.uint32() / 2 ** 32;
  }

  /** A whole number in [from, to], both ends possible. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.fraction() * (to - from + 1));
  }

  /** @throws RangeError when there is nothing to pick from. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new RangeError("nothing to pick from");
    return items[this.integer(0, items.length - 1)]!; // the index is within bounds
  }

  bytes(length: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length }, () => this.uint32() >>> 24);
  }

  /** Lower-case hexadecimal digits. */
  hex(length: number): string {
    return Array.from({ length }, () => (this.uint32() >>> 28).toString(16)).join("");
  }

  /** An RFC 9562 UUID of version 4 in form; its randomness is this generator's. */
  uuid(): string {
    const digits = this.hex(30);
    const variant = "89ab".charAt(this.uint32() >>> 30);
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(12, 15)}`,
      `${variant}${digits.slice(15, 18)}`,
      digits.slice(18, 30),
    ].join("-");
  }

  /** A trace id: an unsigned 63-bit number without leading zero, in decimal digits. */
  traceId(): string {
    const high = BigInt((this.uint32() & 0x7fffffff) | 0x40000000);
    return ((high << 32n) | BigInt(this.uint32())).toString();
  }
}
