// The inputs that the command line names: files, folders, standard input. Each is hashed while it is read.

import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { EpochMs } from "@/lib/epoch";

export interface InputFile {
  readonly name: string;
  /** Its bytes as they are. To be read once. */
  readonly read: () => AsyncIterable<Uint8Array>;
  /** Reads what is left, as of a file that could not be unpacked to its end, so that the hash is that of the file. */
  readonly finish: () => Promise<InputSeen>;
}

export interface InputSeen {
  readonly sha256: string;
  readonly bytes: number;
  /** Null where there is none. */
  readonly modifiedAt: EpochMs | null;
}

export const STANDARD_INPUT = "standard input";

/** @throws Error that names the file which cannot be read */
export async function inputFiles(names: readonly string[]): Promise<readonly InputFile[]> {
  const files: InputFile[] = [];
  for (const name of names) {
    if (name === "-") files.push(inputFile(STANDARD_INPUT, null, () => process.stdin));
    else
      for (const path of await pathsOf(name)) {
        const { mtimeMs } = await stat(path);
        files.push(inputFile(path, Math.floor(mtimeMs), () => readStream(path)));
      }
  }
  return files;
}

/** A file that grows is read to where it ended when it was opened, so that reading comes to an end. */
async function* readStream(path: string): AsyncGenerator<Uint8Array> {
  const { size } = await stat(path);
  const isOrdinary = size > 0;
  yield* createReadStream(path, isOrdinary ? { end: size - 1 } : {}) as AsyncIterable<Buffer>;
}

async function pathsOf(name: string): Promise<readonly string[]> {
  const found = await stat(name).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === "ENOENT" ? `${name} is not there` : `${name} cannot be read (${error.code})`,
    );
  });
  if (!found.isDirectory()) return [name];
  // Stores of objects have a folder an hour or a day.
  const entries = await readdir(name, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (files.length === 0) throw new Error(`${name} is a folder without files`);
  return files.toSorted();
}

function inputFile(
  name: string,
  modifiedAt: EpochMs | null,
  open: () => AsyncIterable<Uint8Array>,
): InputFile {
  const hash = createHash("sha256");
  let bytes = 0;
  let source: AsyncIterator<Uint8Array> | null = null;
  const next = async () => {
    source ??= open()[Symbol.asyncIterator]();
    const result = await source.next();
    if (result.done) return null;
    hash.update(result.value);
    bytes += result.value.length;
    return result.value;
  };
  return {
    name,
    async *read() {
      for (let chunk = await next(); chunk; chunk = await next()) yield chunk;
    },
    async finish() {
      while (await next()) continue;
      return { sha256: hash.copy().digest("hex"), bytes, modifiedAt };
    },
  };
}
