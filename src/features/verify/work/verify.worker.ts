// Checks exports off the page's thread. The same file judges: the worker that reads starts it again, once a core.

import { verifyEd25519 } from "@/api/verify-ed25519";
import { describeError } from "@/lib/describe-error";
import { Checking, LIMITS } from "./checking";
import { startJudges } from "./judge-pool";
import { serveAsJudge } from "./judge-worker";
import type { Ask, CheckSettings, FromCheck, ToJudge } from "./messages";

/** What a worker that judges is called, so that it knows. */
const JUDGE = "verify-judge";
/** Between two words of progress. */
const PROGRESS_EVERY_MS = 100;

if (self.name === JUDGE) {
  const take = serveAsJudge((message) => postMessage(message));
  addEventListener("message", ({ data }: MessageEvent<ToJudge>) => take(data));
} else {
  addEventListener("message", ({ data }: MessageEvent<Ask>) => {
    answer(data).then(
      (value) => tell({ kind: "answer", id: data.id, answer: value }),
      (error: unknown) => tell({ kind: "failure", id: data.id, message: describeError(error) }),
    );
  });
}

function tell(message: FromCheck): void {
  postMessage(message);
}

let checking: Checking | null = null;

function answer(ask: Ask) {
  switch (ask.name) {
    case "check":
      return check(ask.ask);
    case "lines":
      return started().lines(ask.ask.filter, ask.ask.from, ask.ask.count);
    case "details":
      return started().details(ask.ask.position);
    default:
      return ask satisfies never;
  }
}

function started(): Checking {
  if (!checking) throw new Error("nothing is checked yet");
  return checking;
}

async function check({ inputs, keys, judges }: CheckSettings) {
  const threads = Array.from(
    { length: judges },
    () => new Worker(location.href, { type: "module", name: JUDGE }),
  );
  const pool = startJudges(threads, { kind: "settings", keys, limits: LIMITS });
  checking = new Checking(keys, { judges: pool, check: verifyEd25519, nowMs: () => performance.now() });
  let toldAtMs = -Infinity;
  try {
    return await checking.run(inputs, (progress) => {
      const nowMs = performance.now();
      if (nowMs - toldAtMs < PROGRESS_EVERY_MS) return;
      toldAtMs = nowMs;
      tell({ kind: "progress", progress });
    });
  } finally {
    pool.close();
  }
}
