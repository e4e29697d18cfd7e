// The page's side of a check. The worker is one check's own: to end it ends all that it has begun.

import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import type { Region } from "@/audit-log/region";
import type { PageAnswer } from "@/verify/compare/pull";
import { errorMessage } from "@/lib/describe-error";
import type {
  AskName,
  Asks,
  CheckInput,
  CheckOutcome,
  CheckProgress,
  CompareProgress,
  FromCheck,
  Pulled,
} from "./messages";

export interface RunningCheck {
  /** Rejects when an input cannot be read, and never after `end`. */
  readonly outcome: Promise<CheckOutcome>;
  readonly ask: <Name extends Exclude<AskName, "check">>(
    name: Name,
    ask: Asks[Name]["ask"],
  ) => Promise<Asks[Name]["answer"]>;
  /** Stops it, and lets go of all that it keeps. */
  readonly end: () => void;
}

export interface CheckPorts {
  readonly onProgress: (progress: CheckProgress) => void;
  readonly onComparing: (progress: CompareProgress) => void;
  /** Of the pull API. @param path as apiPaths have it, without the version */
  readonly readPage: (region: Region, path: string) => Promise<PageAnswer>;
}

interface Waiting {
  readonly resolve: (answer: Asks[AskName]["answer"]) => void;
  readonly reject: (error: Error) => void;
}

/** More would wait for one another. */
const MOST_JUDGES = 16;

export function startCheck(
  inputs: readonly CheckInput[],
  keys: readonly Ed25519PublicJwk[],
  { onProgress, onComparing, readPage }: CheckPorts,
): RunningCheck {
  const worker = new Worker(new URL("./verify.worker.ts", import.meta.url), {
    type: "module",
    name: "verify",
  });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<FromCheck>) => {
    if (data.kind === "progress") {
      onProgress(data.progress);
      return;
    }
    if (data.kind === "comparing") {
      onComparing(data.progress);
      return;
    }
    if (data.kind === "pull") {
      void handOver(data.id, data.region, data.path);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "answer") asked?.resolve(data.answer);
    else asked?.reject(new Error(data.message));
  });
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message || "the worker could not be loaded"));
    waiting.clear();
  });
  async function handOver(id: number, region: Region, path: string): Promise<void> {
    const pulled = await readPage(region, path).then(
      (page) => ({ page }),
      (error: unknown) => ({ failed: errorMessage(error) }),
    );
    worker.postMessage({ id, name: "pulled", ...pulled } satisfies Pulled);
  }
  function ask<Name extends AskName>(name: Name, ask: Asks[Name]["ask"]): Promise<Asks[Name]["answer"]> {
    return new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, name, ask });
    });
  }
  // One core reads, and shows the page.
  const judges = Math.max(1, Math.min(navigator.hardwareConcurrency - 1, MOST_JUDGES));
  return {
    outcome: ask("check", { inputs, keys, judges }),
    ask,
    end: () => {
      worker.terminate();
      waiting.clear();
    },
  };
}
