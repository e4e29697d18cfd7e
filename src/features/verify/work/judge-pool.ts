// Workers that judge rows, so that all cores check signatures while one reads.

import type { RowJudges } from "@/verify/verify-input";
import { BATCHES_A_JUDGE } from "./judge-worker";
import type { FromJudge, ToJudge } from "./messages";

export interface JudgePool extends RowJudges {
  readonly close: () => void;
}

/** What of a `Worker` is used. */
export type JudgeThread = Pick<Worker, "postMessage" | "terminate" | "addEventListener">;

interface Waiting {
  readonly resolve: (findings: Extract<FromJudge, { kind: "findings" }>["findings"]) => void;
  readonly reject: (error: Error) => void;
  readonly judge: Judge;
}

interface Judge {
  readonly thread: JudgeThread;
  underWay: number;
}

export function startJudges(
  threads: readonly JudgeThread[],
  settings: Extract<ToJudge, { kind: "settings" }>,
): JudgePool {
  const waiting = new Map<number, Waiting>();
  const judges = threads.map((thread): Judge => {
    thread.addEventListener("message", ({ data }: MessageEvent<FromJudge>) => {
      const batch = waiting.get(data.id);
      waiting.delete(data.id);
      if (!batch) return;
      batch.judge.underWay -= 1;
      if (data.kind === "findings") batch.resolve(data.findings);
      else batch.reject(new Error(data.message));
    });
    thread.addEventListener("error", ({ message }) => {
      for (const { reject } of waiting.values()) reject(new Error(message));
      waiting.clear();
    });
    thread.postMessage(settings);
    return { thread, underWay: 0 };
  });
  let last = 0;
  return {
    // One batch of each lies ready while the others are judged.
    atOnce: judges.length * (BATCHES_A_JUDGE + 1),
    judge: (container, rows) =>
      new Promise((resolve, reject) => {
        const judge = judges.reduce((least, other) => (other.underWay < least.underWay ? other : least));
        last += 1;
        judge.underWay += 1;
        waiting.set(last, { resolve, reject, judge });
        judge.thread.postMessage({ kind: "batch", id: last, container, rows } satisfies ToJudge);
      }),
    close: () => {
      for (const { thread } of judges) thread.terminate();
    },
  };
}
