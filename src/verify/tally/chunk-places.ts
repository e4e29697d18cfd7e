// Where an entry of a long list lies that is kept in chunks of typed arrays: nothing is copied when it grows, and what
// lies ready is little beside what is there. So the first chunks are short.

const SHORT = 1024;
const SHORT_CHUNKS = 16;
const LONG = 8192;
const IN_SHORT = SHORT * SHORT_CHUNKS;

export function chunkAt(index: number): number {
  return index < IN_SHORT ? Math.floor(index / SHORT) : SHORT_CHUNKS + Math.floor((index - IN_SHORT) / LONG);
}

/** Within its chunk. */
export function placeInChunk(index: number): number {
  return index < IN_SHORT ? index % SHORT : (index - IN_SHORT) % LONG;
}

/** How many the chunk has room for. */
export function chunkLength(chunk: number): number {
  return chunk < SHORT_CHUNKS ? SHORT : LONG;
}
