// What is kept of every record of any number of files: 32 bytes each, in columns of typed arrays, and nothing else.

import { chunkAt, chunkLength, placeInChunk } from "./chunk-places";

function newChunk(rows: number) {
  return {
    part: new Uint16Array(rows),
    judged: new Uint8Array(rows),
    causes: new Uint16Array(rows),
    signer: new Uint16Array(rows),
    length: new Uint32Array(rows),
    seconds: new Uint32Array(rows),
    offsetLow: new Uint32Array(rows),
    offsetHigh: new Uint8Array(rows),
    call: new Uint32Array(rows),
    deed: new Uint32Array(rows),
    fingerprint: new Uint32Array(rows),
  };
}

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

/** The verdict in the lower four bits. */
function packed(verdict: number, type: number, format: number): number {
  return verdict | (type << 4) | (format << 6);
}

export class FindingColumns {
  readonly #chunks: Chunk[] = [];
  length = 0;

  add(row: FindingRow): void {
    const index = placeInChunk(this.length);
    if (index === 0) this.#chunks.push(newChunk(chunkLength(this.#chunks.length)));
    const chunk = this.#chunks.at(-1)!; // the one of this row
    chunk.part[index] = row.part;
    chunk.judged[index] = packed(row.verdict, row.type, row.format);
    chunk.causes[index] = row.causes;
    chunk.signer[index] = row.signer;
    chunk.length[index] = Math.min(row.length, 0xffff_ffff);
    chunk.seconds[index] = row.seconds;
    chunk.offsetLow[index] = row.offset % LOW;
    chunk.offsetHigh[index] = Math.floor(row.offset / LOW);
    chunk.call[index] = row.call;
    chunk.deed[index] = row.deed;
    chunk.fingerprint[index] = row.fingerprint;
    this.length += 1;
  }

  /** @throws RangeError beyond the last */
  at(position: number): FindingRow {
    const chunk = this.#chunks[chunkAt(position)];
    if (!chunk || position >= this.length) throw new RangeError(`no record ${position}`);
    const index = placeInChunk(position);
    const judged = chunk.judged[index] ?? 0;
    return {
      part: chunk.part[index] ?? 0,
      verdict: judged & 15,
      type: (judged >> 4) & 3,
      format: judged >> 6,
      causes: chunk.causes[index] ?? 0,
      signer: chunk.signer[index] ?? 0,
      length: chunk.length[index] ?? 0,
      seconds: chunk.seconds[index] ?? 0,
      offset: (chunk.offsetHigh[index] ?? 0) * LOW + (chunk.offsetLow[index] ?? 0),
      call: chunk.call[index] ?? 0,
      deed: chunk.deed[index] ?? 0,
      fingerprint: chunk.fingerprint[index] ?? 0,
    };
  }

  judge(position: number, verdict: number, causes: number): void {
    const chunk = this.#chunks[chunkAt(position)];
    if (!chunk) return;
    const index = placeInChunk(position);
    const judged = chunk.judged[index] ?? 0;
    chunk.judged[index] = packed(verdict, (judged >> 4) & 3, judged >> 6);
    chunk.causes[index] = causes;
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
