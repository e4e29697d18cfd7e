// What is kept of every record of any number of files: 31 bytes each, in columns of typed arrays, and nothing else.

/** Rows for which there is room ahead: at most a quarter of a megabyte. */
const CHUNK = 8192;

function chunkOf() {
  return {
    part: new Uint16Array(CHUNK),
    verdict: new Uint8Array(CHUNK),
    causes: new Uint16Array(CHUNK),
    signer: new Uint16Array(CHUNK),
    length: new Uint32Array(CHUNK),
    seconds: new Uint32Array(CHUNK),
    offset: new Float64Array(CHUNK),
    fingerprint: new BigUint64Array(CHUNK),
  };
}

type Chunk = ReturnType<typeof chunkOf>;

/** One record, its words as indexes into tables that the tally keeps. */
export interface FindingRow {
  readonly part: number;
  readonly verdict: number;
  readonly causes: number;
  readonly signer: number;
  readonly length: number;
  readonly seconds: number;
  readonly offset: number;
  /** 0 where there is none. */
  readonly fingerprint: bigint;
}

export class FindingColumns {
  readonly #chunks: Chunk[] = [];
  length = 0;

  add(row: FindingRow): void {
    const index = this.length % CHUNK;
    if (index === 0) this.#chunks.push(chunkOf());
    const chunk = this.#chunks.at(-1)!; // the one of this row
    chunk.part[index] = row.part;
    chunk.verdict[index] = row.verdict;
    chunk.causes[index] = row.causes;
    chunk.signer[index] = row.signer;
    chunk.length[index] = Math.min(row.length, 0xffff_ffff);
    chunk.seconds[index] = row.seconds;
    chunk.offset[index] = row.offset;
    chunk.fingerprint[index] = row.fingerprint;
    this.length += 1;
  }

  /** @throws RangeError beyond the last */
  at(position: number): FindingRow {
    const chunk = this.#chunks[Math.floor(position / CHUNK)];
    if (!chunk || position >= this.length) throw new RangeError(`no record ${position}`);
    const index = position % CHUNK;
    return {
      part: chunk.part[index] ?? 0,
      verdict: chunk.verdict[index] ?? 0,
      causes: chunk.causes[index] ?? 0,
      signer: chunk.signer[index] ?? 0,
      length: chunk.length[index] ?? 0,
      seconds: chunk.seconds[index] ?? 0,
      offset: chunk.offset[index] ?? 0,
      fingerprint: chunk.fingerprint[index] ?? 0n,
    };
  }

  judge(position: number, verdict: number, causes: number): void {
    const chunk = this.#chunks[Math.floor(position / CHUNK)];
    if (!chunk) return;
    chunk.verdict[position % CHUNK] = verdict;
    chunk.causes[position % CHUNK] = causes;
  }

  /** How many records are there again: of each fingerprint all but the first. Takes 8 bytes a record while it runs. */
  countRepeated(): number {
    const all = new BigUint64Array(this.length);
    for (const [index, { fingerprint }] of this.#chunks.entries()) {
      all.set(fingerprint.subarray(0, this.length - index * CHUNK), index * CHUNK);
    }
    all.sort();
    let repeated = 0;
    for (let index = 1; index < all.length; index += 1) {
      if (all[index] !== 0n && all[index] === all[index - 1]) repeated += 1;
    }
    return repeated;
  }
}
