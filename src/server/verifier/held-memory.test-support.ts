// For npm run bench -- verify: what a program holds in memory.

import { setImmediate } from "node:timers/promises";

/** Buffers are let go of behind a collection, so one is not enough. */
const COLLECTIONS = 4;

/** Bytes that are reachable, in objects and in buffers. Needs --expose-gc. */
export async function heldBytes(): Promise<number> {
  for (let count = 0; count < COLLECTIONS; count += 1) {
    globalThis.gc?.();
    await setImmediate();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export interface Held {
  readonly count: number;
  readonly bytes: number;
}

/** What each further one takes, and what is there without any: code, tables, threads. */
export function baseAndSlope(fewer: Held, more: Held): { baseKb: number; bytesEach: number } {
  const bytesEach = (more.bytes - fewer.bytes) / (more.count - fewer.count);
  return {
    baseKb: Number(((fewer.bytes - fewer.count * bytesEach) / 1000).toFixed(1)),
    bytesEach: Number(bytesEach.toFixed(1)),
  };
}
