// A list of numbers that grows, in typed arrays of one size: nothing is copied, and little lies ready.

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const CHUNK = 8192;

export class Column<Numbers extends NumberArray> {
  readonly #make: new (length: number) => Numbers;
  readonly #chunks: Numbers[] = [];
  length = 0;

  constructor(make: new (length: number) => Numbers) {
    this.#make = make;
  }

  push(value: number): void {
    const index = this.length % CHUNK;
    if (index === 0) this.#chunks.push(new this.#make(CHUNK));
    this.#chunks.at(-1)![index] = value; // the one of this place
    this.length += 1;
  }

  /** 0 beyond the last. */
  get(index: number): number {
    return this.#chunks[Math.floor(index / CHUNK)]?.[index % CHUNK] ?? 0;
  }
}
