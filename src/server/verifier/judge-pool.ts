// Threads that judge rows, so that all cores check signatures while this one reads.

import { type ResourceLimits, Worker } from "node:worker_threads";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import type { Finding } from "@/verify/judge/judge-rows";
import type { JudgeLimits } from "@/verify/judge/record-judge";
import type { Container, Row } from "@/verify/read/rows";
import type { RowJudges } from "@/verify/verify-input";

export interface ThreadSettings {
  readonly keys: readonly Ed25519PublicJwk[];
  readonly limits: JudgeLimits;
}

export interface Batch {
  readonly id: number;
  readonly container: Container;
  readonly rows: readonly Row[];
}

interface Answer {
  readonly id: number;
  readonly findings?: readonly Finding[];
  readonly error?: unknown;
}

export interface JudgePool extends RowJudges {
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (findings: readonly Finding[]) => void;
  readonly reject: (error: unknown) => void;
  readonly thread: Thread;
}

interface Thread {
  readonly worker: Worker;
  underWay: number;
}

/** One batch is judged while the next one already lies there. */
const BATCHES_A_THREAD = 2;

/**
 * A thread that stops takes the pool with it: what it was judging is lost, so every batch is refused from then on.
 *
 * @param file what a thread runs
 * @param resourceLimits of each thread; without: as Node limits them
 */
export function startJudgePool(
  count: number,
  settings: ThreadSettings,
  file: URL = new URL("./judge-thread.js", import.meta.url),
  resourceLimits?: ResourceLimits,
): JudgePool {
  let stopped: Error | null = null;
  let isClosing = false;
  const stop = (reason: string, cause?: unknown) => {
    if (isClosing) return;
    stopped ??= new Error(`a thread that checks signatures stopped: ${reason}`, { cause });
    for (const batch of waiting.values()) batch.reject(stopped);
    waiting.clear();
  };
  const waiting = new Map<number, Waiting>();
  const threads = Array.from({ length: count }, (): Thread => {
    const worker = new Worker(file, { workerData: settings, ...(resourceLimits && { resourceLimits }) });
    worker.on("message", ({ id, findings, error }: Answer) => {
      const batch = waiting.get(id);
      waiting.delete(id);
      if (!batch) return;
      batch.thread.underWay -= 1;
      if (findings) batch.resolve(findings);
      else batch.reject(error);
    });
    worker.on("error", (error) => stop(reasonOf(error), error));
    worker.on("exit", (code) => stop(`it ended with ${code}`));
    return { worker, underWay: 0 };
  });
  let last = 0;
  return {
    atOnce: count * BATCHES_A_THREAD,
    judge: (container, rows) =>
      new Promise((resolve, reject) => {
        if (stopped) return reject(stopped);
        const thread = threads.reduce((least, other) => (other.underWay < least.underWay ? other : least));
        last += 1;
        thread.underWay += 1;
        waiting.set(last, { resolve, reject, thread });
        thread.worker.postMessage({ id: last, container, rows } satisfies Batch);
      }),
    close: async () => {
      isClosing = true;
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
    ? "it ran out of memory. Fewer --workers need less; NODE_OPTIONS=--max-old-space-size=8192 gives each 8 GB"
    : error.message;
}
