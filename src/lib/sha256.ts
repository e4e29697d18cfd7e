// SHA-256 (FIPS 180-4) of bytes that come one after another: WebCrypto needs all of them at once, and a file may be larger
// than memory.

const ROUNDS = 64;
const BLOCK_BYTES = 64;
/** Bytes at the end of the last block that hold the length, in bits. */
const LENGTH_BYTES = 8;

/** The first 32 bits behind the point of the roots of the first primes, as the standard derives its constants. */
function rootBits(root: (prime: number) => number, count: number): Int32Array {
  const bits = new Int32Array(count);
  for (let candidate = 2, found = 0; found < count; candidate += 1) {
    if (isPrime(candidate)) bits[found++] = (root(candidate) % 1) * 2 ** 32;
  }
  return bits;
}

function isPrime(candidate: number): boolean {
  for (let factor = 2; factor * factor <= candidate; factor += 1) if (candidate % factor === 0) return false;
  return true;
}

const CONSTANTS = rootBits(Math.cbrt, ROUNDS);
const START = rootBits(Math.sqrt, 8);

export class Sha256 {
  readonly #state = START.slice();
  readonly #words = new Int32Array(ROUNDS);
  /** Bytes of a block that is not full yet. */
  readonly #open = new Uint8Array(BLOCK_BYTES);
  #openLength = 0;
  #byteCount = 0;

  update(bytes: Uint8Array): void {
    this.#byteCount += bytes.length;
    let from = 0;
    if (this.#openLength > 0) {
      from = Math.min(bytes.length, BLOCK_BYTES - this.#openLength);
      this.#open.set(bytes.subarray(0, from), this.#openLength);
      this.#openLength += from;
      if (this.#openLength < BLOCK_BYTES) return;
      this.#block(this.#open, 0);
    }
    for (; from + BLOCK_BYTES <= bytes.length; from += BLOCK_BYTES) this.#block(bytes, from);
    this.#open.set(bytes.subarray(from));
    this.#openLength = bytes.length - from;
  }

  /** In hexadecimal digits. To be called once, after the last bytes. */
  digest(): string {
    const bits = this.#byteCount * 8;
    const padded = this.#openLength + 1 + LENGTH_BYTES > BLOCK_BYTES ? 2 * BLOCK_BYTES : BLOCK_BYTES;
    const end = new Uint8Array(padded - this.#openLength);
    end[0] = 0x80;
    const view = new DataView(end.buffer);
    view.setUint32(end.length - LENGTH_BYTES, Math.floor(bits / 2 ** 32));
    view.setUint32(end.length - LENGTH_BYTES / 2, bits >>> 0);
    this.update(end);
    return Array.from(this.#state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  #block(bytes: Uint8Array, from: number): void {
    const words = this.#words;
    // Every index below is within its array.
    for (let i = 0; i < 16; i += 1) {
      const at = from + i * 4;
      words[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    }
    for (let i = 16; i < ROUNDS; i += 1) {
      const x = words[i - 15]!;
      const y = words[i - 2]!;
      const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
      const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
      words[i] = words[i - 16]! + s0 + words[i - 7]! + s1;
    }
    const state = this.#state;
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let i = 0; i < ROUNDS; i += 1) {
      const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + CONSTANTS[i]! + words[i]!) | 0;
      const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
    state[4]! += e;
    state[5]! += f;
    state[6]! += g;
    state[7]! += h;
  }
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
