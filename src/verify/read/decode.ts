// Bytes → text, as a stream: byte order marks, UTF-16, strict UTF-8, and windows-1252 for lines that are no UTF-8.

import { decodeWindows1252 } from "@/verify/repair/windows-1252";
import { ReadProblem } from "./read-problem";
import { type Bytes, joined } from "./bytes";

export interface TextChunk {
  readonly text: string;
  /** It was no UTF-8: the characters are a guess that the signature has to bear out. */
  readonly isGuessed: boolean;
}

const CHUNK = 256 * 1024;
const LINE_FEED = 0x0a;

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Ends a chunk at the end of a line where it can. @throws ReadProblem for what is no text */
export async function* decodeText(bytes: Bytes): AsyncGenerator<TextChunk> {
  let encoding: Encoding | null = null;
  for await (const block of blocks(bytes)) {
    if (encoding === null) {
      const found = encodingOf(block);
      encoding = found.encoding;
      yield* decodedBlock(block.subarray(found.markLength), encoding);
    } else yield* decodedBlock(block, encoding);
  }
}

/** By the first bytes, 4,096 of them where there are so many. @throws ReadProblem for what is no text */
export function encodingOf(head: Uint8Array): { encoding: Encoding; markLength: number } {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", markLength: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", markLength: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", markLength: 2 };
  const sample = head.subarray(0, 4096);
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 0x20 && byte !== 0x09 && byte !== LINE_FEED && byte !== 0x0d && byte !== 0x1b)
      controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return { encoding: "utf-16le", markLength: 0 };
  if (even > half * 0.3 && odd < half * 0.05) return { encoding: "utf-16be", markLength: 0 };
  if (even + odd + controls > sample.length * 0.05) throw new ReadProblem("binary");
  return { encoding: "utf-8", markLength: 0 };
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function* decodedBlock(block: Uint8Array, encoding: Encoding): Generator<TextChunk> {
  if (block.length === 0) return;
  if (encoding !== "utf-8") {
    yield { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(block), isGuessed: false };
    return;
  }
  const text = strictUtf8(block);
  if (text !== null) {
    yield { text, isGuessed: false };
    return;
  }
  for (const line of linesOf(block)) {
    const text = strictUtf8(line);
    yield text === null ? { text: decodeWindows1252(line), isGuessed: true } : { text, isGuessed: false };
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

function* linesOf(block: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < block.length;) {
    const feed = block.indexOf(LINE_FEED, start);
    const end = feed < 0 ? block.length : feed + 1;
    yield block.subarray(start, end);
    start = end;
  }
}

/** Blocks that end with a line, or, where a line is very long, between two characters of UTF-8 or UTF-16. */
async function* blocks(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < CHUNK) continue;
    const block = joined(waiting);
    const end = cutAt(block);
    yield block.subarray(0, end);
    waiting = [block.subarray(end)];
    length = block.length - end;
  }
  if (length > 0) yield joined(waiting);
}

function cutAt(block: Uint8Array): number {
  const feed = block.lastIndexOf(LINE_FEED);
  // UTF-16 has a zero beside its line feed: an even cut never parts the two, and its halves of pairs join again as text.
  const isTwoBytes = block[feed + 1] === 0 || block[feed - 1] === 0;
  if (feed >= 0 && isTwoBytes) return Math.min(feed - (feed % 2) + 2, block.length - (block.length % 2));
  if (feed >= 0) return feed + 1;
  let end = block.length - (block.length % 2);
  // Not within a character of UTF-8: 10xxxxxx goes on, 11xxxxxx begins one.
  for (let steps = 0; steps < 4 && end > 1 && ((block[end] ?? 0) & 0xc0) === 0x80; steps += 1) end -= 1;
  return end;
}
