// What is kept of every record of any number of files: 31 bytes each, in columns of typed arrays, and little else.

import { chunkAt, chunkLength, placeInChunk } from "./chunk-places";

/** All columns in one buffer: each buffer of its own would take a hundred bytes more. */
function newChunk(rows: number) {
  const buffer = new ArrayBuffer(rows * ROW_BYTES);
  const numbers = (nth: number) => new Uint32Array(buffer, nth * 4 * rows, rows);
  const places = (nth: number) => new Uint16Array(buffer, (NUMBERS * 4 + nth * 2) * rows, rows);
  return {
    seconds: numbers(0),
    call: numbers(1),
    deed: numbers(2),
    fingerprint: numbers(3),
    offsetLow: numbers(4),
    /** The upper 8 of 40 bits of the offset, and 24 of the length. */
    offsetHighAndLength: numbers(5),
    part: places(0),
    causes: places(1),
    signer: places(2),
    judged: new Uint8Array(buffer, (NUMBERS * 4 + PLACES * 2) * rows, rows),
  };
}

const NUMBERS = 6;
const PLACES = 3;
const ROW_BYTES = NUMBERS * 4 + PLACES * 2 + 1;

type Chunk = ReturnType<typeof newChunk>;

/** One record, its words as indexes into tables that the tally keeps. */
export interface FindingRow {
  readonly part: number;
  /** 0 to 15. */
  readonly verdict: number;
  /** Of the event, 0 to 3. */
  readonly type: number;
  /** 0 to 3. */
  readonly format: number;
  readonly causes: number;
  readonly signer: number;
  /** In bytes; below 16 MB. */
  readonly length: number;
  readonly seconds: number;
  readonly offset: number;
  /** See event-identity.ts. */
  readonly call: number;
  readonly deed: number;
  /** 32 bits of the signature; 0 where there is none. Among records of one call they tell signatures apart. */
  readonly fingerprint: number;
}

const LOW = 2 ** 32;
/** Longer rows hold no record, and are told of as that long (MOST_ROW_LENGTH). */
const LENGTHS = 2 ** 24;

/** The verdict in the lower four bits. */
function packed(verdict: number, type: number, format: number): number {
  return verdict | (type << 4) | (format << 6);
}

export class FindingColumns {
  readonly #chunks: Chunk[] = [];
  length = 0;

  add(row: FindingRow): void {
    if (placeInChunk(this.length) === 0) this.#chunks.push(newChunk(chunkLength(this.#chunks.length)));
    this.length += 1;
    this.set(this.length - 1, row);
  }

  /** In place of what is known of a record. @throws RangeError beyond the last */
  set(position: number, row: FindingRow): void {
    const { chunk, index } = this.#placeOf(position);
    chunk.part[index] = row.part;
    chunk.judged[index] = packed(row.verdict, row.type, row.format);
    chunk.causes[index] = row.causes;
    chunk.signer[index] = row.signer;
    chunk.seconds[index] = row.seconds;
    chunk.offsetLow[index] = row.offset % LOW;
    chunk.offsetHighAndLength[index] =
      Math.floor(row.offset / LOW) * LENGTHS + Math.min(row.length, LENGTHS - 1);
    chunk.call[index] = row.call;
    chunk.deed[index] = row.deed;
    chunk.fingerprint[index] = row.fingerprint;
  }

  #placeOf(position: number): { readonly chunk: Chunk; readonly index: number } {
    const chunk = this.#chunks[chunkAt(position)];
    if (!chunk || position >= this.length) throw new RangeError(`no record ${position}`);
    return { chunk, index: placeInChunk(position) };
  }

  /** @throws RangeError beyond the last */
  at(position: number): FindingRow {
    const { chunk, index } = this.#placeOf(position);
    const judged = chunk.judged[index] ?? 0;
    const highAndLength = chunk.offsetHighAndLength[index] ?? 0;
    return {
      part: chunk.part[index] ?? 0,
      verdict: judged & 15,
      type: (judged >> 4) & 3,
      format: judged >> 6,
      causes: chunk.causes[index] ?? 0,
      signer: chunk.signer[index] ?? 0,
      length: highAndLength % LENGTHS,
      seconds: chunk.seconds[index] ?? 0,
      offset: Math.floor(highAndLength / LENGTHS) * LOW + (chunk.offsetLow[index] ?? 0),
      call: chunk.call[index] ?? 0,
      deed: chunk.deed[index] ?? 0,
      fingerprint: chunk.fingerprint[index] ?? 0,
    };
  }

  verdictAt(position: number): number {
    return (this.#chunks[chunkAt(position)]?.judged[placeInChunk(position)] ?? 0) & 15;
  }

  /** When it happened, without reading the rest of the row. */
  secondsAt(position: number): number {
    return this.#chunks[chunkAt(position)]?.seconds[placeInChunk(position)] ?? 0;
  }

  /** How many records are there again: of each signature all but the first. Takes 8 bytes a record while it runs. */
  countRepeated(): number {
    const all = new Float64Array(this.length);
    let count = 0;
    for (const { fingerprint, call } of this.#chunks) {
      const size = Math.min(fingerprint.length, this.length - count);
      for (let index = 0; index < size; index += 1) {
        // 53 bits of both: a call has few records.
        all[count] =
          (fingerprint[index] ?? 0) === 0
            ? 0
            : (fingerprint[index] ?? 0) * 2 ** 21 + ((call[index] ?? 0) >>> 11);
        count += 1;
      }
    }
    all.sort();
    let repeated = 0;
    for (let index = 1; index < all.length; index += 1) {
      if (all[index] !== 0 && all[index] === all[index - 1]) repeated += 1;
    }
    return repeated;
  }
}
