// tar as a stream: regular files with their names, in the layouts of ustar, GNU and pax.

import { ReadProblem } from "./read-problem";
import type { ArchiveEvent, Bytes } from "./bytes";

const BLOCK = 512;
const REGULAR = new Set(["0", "\0", "7"]);
const LONG_NAME = "L";
const PAX = "x";
/** Longer names are no names. */
const MOST_NAME_BYTES = 64 * 1024;

const utf8 = new TextDecoder();

export async function* untar(bytes: Bytes): AsyncGenerator<ArchiveEvent> {
  const reader = new BlockReader(bytes);
  let longName: string | null = null;
  for (let header = await reader.take(BLOCK); header && header[0] !== 0; header = await reader.take(BLOCK)) {
    const type = text(header, 156, 1);
    const size = sizeOf(header);
    const padding = (BLOCK - (size % BLOCK)) % BLOCK;
    if ((type === LONG_NAME || type === PAX) && size <= MOST_NAME_BYTES) {
      const content = await reader.take(size);
      if (!content) throw new ReadProblem("truncated");
      const found = text(content, 0, size);
      longName = type === LONG_NAME ? found : (/\d+ path=([^\n]*)\n/.exec(found)?.[1] ?? longName);
    } else {
      const isFile = REGULAR.has(type);
      if (isFile) yield { kind: "file", name: longName ?? nameOf(header) };
      longName = null;
      for (let left = size; left > 0;) {
        const piece = await reader.some(left);
        if (!piece) throw new ReadProblem("truncated");
        left -= piece.length;
        if (isFile) yield { kind: "data", bytes: piece };
      }
    }
    if (padding > 0) await reader.take(padding);
  }
}

function text(block: Uint8Array, start: number, length: number): string {
  const [value = ""] = utf8.decode(block.subarray(start, start + length)).split("\0");
  return length === 1 && value === "" ? "\0" : value;
}

function nameOf(header: Uint8Array): string {
  const prefix = text(header, 345, 155);
  const name = text(header, 0, 100);
  return prefix === "" ? name : `${prefix}/${name}`;
}

/** Octal, or big-endian where the first bit is set. */
function sizeOf(header: Uint8Array): number {
  const field = header.subarray(124, 136);
  const [first = 0] = field;
  if (first < 0x80) {
    const digits = text(field, 0, 12).trim();
    if (!/^[0-7]*$/.test(digits)) throw new ReadProblem("damaged");
    return digits === "" ? 0 : Number.parseInt(digits, 8);
  }
  return field.subarray(1).reduce((size, byte) => size * 256 + byte, first - 0x80);
}

class BlockReader {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array();

  constructor(bytes: Bytes) {
    this.#iterator = bytes[Symbol.asyncIterator]();
  }

  /** At least one byte and at most `most`; null at the end. */
  async some(most: number): Promise<Uint8Array | null> {
    while (this.#chunk.length === 0) {
      const { done, value } = await this.#iterator.next();
      if (done) return null;
      this.#chunk = value;
    }
    const piece = this.#chunk.subarray(0, most);
    this.#chunk = this.#chunk.subarray(piece.length);
    return piece;
  }

  /** Exactly `length` bytes; null at the end, or when it ends before. */
  async take(length: number): Promise<Uint8Array | null> {
    const bytes = new Uint8Array(length);
    for (let filled = 0; filled < length;) {
      const piece = await this.some(length - filled);
      if (!piece) return null;
      bytes.set(piece, filled);
      filled += piece.length;
    }
    return bytes;
  }
}
