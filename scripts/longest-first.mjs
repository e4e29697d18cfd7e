import { statSync } from "node:fs";

/** What waits for processes and sockets, and what tries many worlds. */
const LONG = /[\\/]src[\\/]server[\\/]|\.property\.test\.ts$/;

/**
 * The order of the unit tests' files: the long ones, then by size, so that none is left alone at the end. By itself
 * Vitest goes by how long they took the last time, which a fresh clone does not know.
 */
export class LongestFirst {
  /** @param {import("vitest/node").TestSpecification[]} files */
  async sort(files) {
    const weighed = files.map((file) => ({
      file,
      isLong: Number(LONG.test(file.moduleId)),
      bytes: statSync(file.moduleId).size,
    }));
    return weighed.toSorted((a, b) => b.isLong - a.isLong || b.bytes - a.bytes).map(({ file }) => file);
  }

  /** @param {import("vitest/node").TestSpecification[]} files */
  async shard(files) {
    return files;
  }
}
