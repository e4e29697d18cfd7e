// Streams of bytes, and what an archive is as one.

import type { ReadProblem } from "./read-problem";

export type Bytes = AsyncIterable<Uint8Array>;

/** What an archive is, in the order of its bytes. */
export type ArchiveEvent =
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "data"; readonly bytes: Uint8Array }
  /** This file alone cannot be read. */
  | { readonly kind: "problem"; readonly problem: ReadProblem };

export function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes;
}
