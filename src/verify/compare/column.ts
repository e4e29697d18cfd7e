// A list of numbers that grows.

import { chunkAt, chunkLength, placeInChunk } from "@/verify/tally/chunk-places";

type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

export class Column<Numbers extends NumberArray> {
  readonly #make: new (length: number) => Numbers;
  readonly #chunks: Numbers[] = [];
  length = 0;

  constructor(make: new (length: number) => Numbers) {
    this.#make = make;
  }

  push(value: number): void {
    const index = placeInChunk(this.length);
    if (index === 0) this.#chunks.push(new this.#make(chunkLength(this.#chunks.length)));
    this.#chunks.at(-1)![index] = value; // the one of this place
    this.length += 1;
  }

  /** 0 beyond the last. */
  get(index: number): number {
    return this.#chunks[chunkAt(index)]?.[placeInChunk(index)] ?? 0;
  }
}
