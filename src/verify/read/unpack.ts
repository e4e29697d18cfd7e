// Packed bytes → the files in them, as a stream: gzip of several members, zip, tar, zstd, one within another.
// Knows nothing of what is in the files. The decoders are loaded when there is something to unpack.

import type { UnzipFile } from "fflate";
import { ReadProblem, type ReadProblemCode } from "./read-problem";
import { type ArchiveEvent, type Bytes, joined } from "./bytes";
import { untar } from "./untar";
import { LocalHeaders } from "./zip-headers";

/** A file that is packed no more. It has to be read before the next one is asked for. */
export interface Part {
  readonly name: string;
  /** Outermost first, such as `zip`, `gzip`. */
  readonly layers: readonly string[];
  /** Throws a ReadProblem where the packing is broken. */
  readonly bytes: Bytes;
}

const MOST_LAYERS = 3;

/** Packed bytes are given to decoders in slices, so that what one slice unpacks to stays small: gzip makes at most 1,032 of 1. */
const SLICE = 16 * 1024;

/** Logs with signatures in them shrink to a tenth at best. */
const MOST_EXPANSION = 200;
const EXPANSION_FREE = 64 * 1024 * 1024;

interface Magic {
  readonly bytes: readonly number[];
  readonly at?: number;
}

const ascii = (text: string, at = 0): Magic => ({ bytes: Array.from(text, (c) => c.charCodeAt(0)), at });

const PACKINGS: Readonly<Record<string, Magic>> = {
  gzip: { bytes: [0x1f, 0x8b] },
  zstd: { bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  zip: { bytes: [0x50, 0x4b, 0x03, 0x04] },
  tar: ascii("ustar", 257),
};

const REFUSALS: ReadonlyArray<readonly [Magic, ReadProblemCode]> = [
  [ascii("PAR1"), "parquet"],
  [ascii("Obj\u{1}"), "avro"],
  [ascii("ORC"), "orc"],
  [ascii("BZh"), "bzip2"],
  [{ bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a] }, "xz"],
  [{ bytes: [0xd0, 0xcf, 0x11, 0xe0] }, "workbook"],
  [ascii("%PDF"), "pdf"],
];

const HEAD = 512;

function begins(head: Uint8Array, { bytes, at = 0 }: Magic): boolean {
  return bytes.every((byte, index) => head[at + index] === byte);
}

/** The files of an input, packed or not. An input that cannot be read is one part whose bytes throw. */
export async function* unpack(
  name: string,
  input: Bytes,
  layers: readonly string[] = [],
): AsyncGenerator<Part> {
  const { head, bytes } = await peek(input);
  const refused = REFUSALS.find(([magic]) => begins(head, magic));
  const [packing] = Object.entries(PACKINGS).find(([, magic]) => begins(head, magic)) ?? [];
  if (refused) yield { name, layers, bytes: failing(refused[1]) };
  else if (packing === undefined) yield { name, layers, bytes };
  else if (layers.length === MOST_LAYERS) yield { name, layers, bytes: failing("too_many_layers") };
  else yield* unpacked(packing, name, bytes, [...layers, packing]);
}

async function* unpacked(
  packing: string,
  name: string,
  bytes: Bytes,
  layers: readonly string[],
): AsyncGenerator<Part> {
  if (packing === "gzip") {
    yield* unpack(name.replace(/\.gz$/i, "").replace(/\.tgz$/i, ".tar"), gunzip(bytes), layers);
  } else if (packing === "zstd") {
    yield* unpack(name.replace(/\.zst$/i, ""), unzstd(bytes), layers);
  } else {
    let isEmpty = true;
    for await (const file of filesOf(packing === "zip" ? unzip(bytes) : untar(bytes))) {
      isEmpty = false;
      // What a workbook packs is a matter of its own.
      const isWorkbook = /(?:^|\/)(?:xl\/|\[Content_Types\]\.xml$)/.test(file.name);
      if (isWorkbook) yield { name, layers, bytes: failing("workbook") };
      if (isWorkbook) break;
      yield* unpack(`${name}/${file.name}`, file.bytes, layers);
    }
    if (isEmpty) yield { name, layers, bytes: failing("no_files") };
  }
}

function failing(code: ReadProblemCode): Bytes {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new ReadProblem(code)) }) };
}

/** The first bytes, and all of them. */
async function peek(input: Bytes): Promise<{ head: Uint8Array; bytes: Bytes }> {
  const iterator = input[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < HEAD) {
      const { done, value } = await iterator.next();
      if (done) break;
      chunks.push(value);
      length += value.length;
    }
  } catch (error) {
    // What could be read before it broke is told of where it is read.
    return { head: new Uint8Array(), bytes: rest(chunks, { next: () => Promise.reject(error) }) };
  }
  return { head: joined(chunks).subarray(0, HEAD), bytes: rest(chunks, iterator) };
}

async function* rest(chunks: readonly Uint8Array[], iterator: Pick<AsyncIterator<Uint8Array>, "next">) {
  yield* chunks;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}

/** A decoder of one of the libraries, which is given bytes and hands over what it makes of them. */
interface PushDecoder {
  push(chunk: Uint8Array, isLast: boolean): void;
}

async function* decoded(
  bytes: Bytes,
  start: (take: (data: Uint8Array) => void) => PushDecoder,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const decoder = start((data) => made.push(data));
  const expansion = new Expansion();
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += SLICE) {
      const slice = chunk.subarray(from, from + SLICE);
      explained(() => decoder.push(slice, false));
      yield* expansion.counted(slice.length, made.splice(0));
    }
  }
  explained(() => decoder.push(new Uint8Array(), true));
  yield* expansion.counted(0, made.splice(0));
}

class Expansion {
  #packed = 0;
  #unpacked = 0;

  counted(packed: number, made: readonly Uint8Array[]): readonly Uint8Array[] {
    this.#packed += packed;
    for (const { length } of made) this.#unpacked += length;
    if (this.#unpacked > EXPANSION_FREE && this.#unpacked > this.#packed * MOST_EXPANSION) {
      throw new ReadProblem("expands_too_much");
    }
    return made.filter(({ length }) => length > 0);
  }
}

/** Says in our words what a library could not do. */
function explained(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof ReadProblem) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/unknown compression/i.test(message)) throw new ReadProblem("packing_unknown");
    throw new ReadProblem(/unexpected EOF/i.test(message) ? "truncated" : "damaged");
  }
}

/** Each member ends with how long it was unpacked: the library does not look whether all of it has come. */
async function* gunzip(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { Gunzip } = await import("fflate");
  let last = new Uint8Array();
  let memberLength = 0;
  async function* watched() {
    for await (const chunk of bytes) {
      last = joined([last.subarray(-LENGTH_BYTES), chunk.subarray(-LENGTH_BYTES)]);
      yield chunk;
    }
  }
  yield* decoded(watched(), (take) => {
    const decoder = new Gunzip((data) => {
      memberLength = (memberLength + data.length) % 2 ** 32;
      take(data);
    });
    decoder.onmember = () => {
      memberLength = 0;
    };
    return decoder;
  });
  const [a = 0, b = 0, c = 0, d = 0] = last.subarray(-LENGTH_BYTES);
  if (a + b * 2 ** 8 + c * 2 ** 16 + d * 2 ** 24 !== memberLength) throw new ReadProblem("truncated");
}

const LENGTH_BYTES = 4;

async function* unzstd(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import("fzstd");
  yield* decoded(bytes, (take) => new Decompress((data) => take(data)));
}

/** Stands for files that were not looked at. */
const REST = "…";

async function* unzip(bytes: Bytes): AsyncGenerator<ArchiveEvent> {
  const { Unzip, UnzipInflate } = await import("fflate");
  const events: ArchiveEvent[] = [];
  const headers = new LocalHeaders();
  const unzip = new Unzip((file) => events.push(...opened(file, events, headers.isEncrypted(file.name))));
  unzip.register(UnzipInflate);
  const expansion = new Expansion();
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += SLICE) {
      const slice = chunk.subarray(from, from + SLICE);
      headers.add(slice);
      explained(() => unzip.push(slice, false));
      const made = events.splice(0);
      try {
        expansion.counted(
          slice.length,
          made.flatMap((event) => (event.kind === "data" ? [event.bytes] : [])),
        );
      } catch (error) {
        if (!(error instanceof ReadProblem)) throw error;
        // The file that expands so, and what may be behind it: to pass over a file is to unpack it, too.
        yield { kind: "problem", problem: error };
        yield { kind: "file", name: REST };
        yield { kind: "problem", problem: error };
        return;
      }
      yield* made;
    }
  }
  explained(() => unzip.push(new Uint8Array(), true));
  yield* events;
}

function opened(file: UnzipFile, events: ArchiveEvent[], isEncrypted: boolean): readonly ArchiveEvent[] {
  if (file.name.endsWith("/")) return [];
  if (isEncrypted) {
    // What is not started is passed over.
    return [
      { kind: "file", name: file.name },
      { kind: "problem", problem: new ReadProblem("encrypted") },
    ];
  }
  file.ondata = (error, data) => {
    if (error) events.push({ kind: "problem", problem: new ReadProblem("damaged") });
    else if (data.length > 0) events.push({ kind: "data", bytes: data });
  };
  events.push({ kind: "file", name: file.name });
  try {
    file.start();
  } catch {
    return [{ kind: "problem", problem: new ReadProblem("packing_unknown") }];
  }
  return [];
}

interface ArchiveFile {
  readonly name: string;
  readonly bytes: Bytes;
}

/** Each file with its own bytes; what was not read of one is passed over. */
async function* filesOf(events: AsyncGenerator<ArchiveEvent>): AsyncGenerator<ArchiveFile> {
  let next = await events.next();
  while (!next.done) {
    // What is left of a file that could not be read, or was not read to its end.
    if (next.value.kind !== "file") {
      next = await events.next();
      continue;
    }
    const { name } = next.value;
    const bytes = (async function* () {
      for (next = await events.next(); !next.done && next.value.kind !== "file"; next = await events.next()) {
        if (next.value.kind === "problem") {
          const { problem } = next.value;
          next = await events.next();
          throw problem;
        }
        yield next.value.bytes;
      }
    })();
    yield { name, bytes };
    for await (const _ of bytes) continue;
  }
}
