// Checks exports off the page's thread. The same file judges: the worker that reads starts it again, once a core.

import { verifyEd25519 } from "@/api/verify-ed25519";
import { errorMessage } from "@/lib/describe-error";
import { Checking } from "./checking";
import { LIMITS } from "./limits";
import { startJudges } from "./judge-pool";
import { serveAsJudge } from "./judge-worker";
import type { PageAnswer } from "@/verify/compare/pull";
import type { Ask, CheckSettings, CompareSettings, FromCheck, Pulled, ToJudge } from "./messages";

/** What a worker that judges is called, so that it knows. */
const JUDGE = "verify-judge";
/** Between two words of progress. */
const PROGRESS_EVERY_MS = 100;

if (self.name === JUDGE) {
  const take = serveAsJudge((message) => postMessage(message));
  addEventListener("message", ({ data }: MessageEvent<ToJudge>) => take(data));
} else {
  addEventListener("message", ({ data }: MessageEvent<Ask | Pulled>) => {
    if (data.name === "pulled") {
      takePage(data);
      return;
    }
    answer(data).then(
      (value) => tell({ kind: "answer", id: data.id, answer: value }),
      (error: unknown) => tell({ kind: "failure", id: data.id, message: errorMessage(error) }),
    );
  });
}

function tell(message: FromCheck): void {
  postMessage(message);
}

let checking: Checking | null = null;

async function answer(ask: Ask) {
  switch (ask.name) {
    case "check":
      return check(ask.ask);
    case "lines":
      return started().lines(ask.ask.filter, ask.ask.from, ask.ask.count);
    case "details":
      return started().details(ask.ask.position, ask.ask.depth);
    case "compare":
      return compare(ask.ask);
    case "endCompare":
      lastComparison += 1;
      return null;
    case "report":
      return started().report(ask.ask);
    case "countsIn":
      return started().countsIn(ask.ask);
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

interface Waiting {
  readonly resolve: (answer: PageAnswer) => void;
  readonly reject: (error: Error) => void;
}

const pages = new Map<number, Waiting>();
let lastPage = 0;
let lastComparison = 0;

/** The page asks for it: only there the token is known. */
function compare(settings: CompareSettings) {
  lastComparison += 1;
  const number = lastComparison;
  return started().compare(settings, {
    ask: (path) =>
      new Promise((resolve, reject) => {
        if (number !== lastComparison) {
          reject(new Error("another comparison was begun"));
          return;
        }
        lastPage += 1;
        pages.set(lastPage, { resolve, reject });
        tell({ kind: "pull", id: lastPage, region: settings.region, path });
      }),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onPage: (progress) => tell({ kind: "comparing", progress: { state: "reading", ...progress } }),
    onRestoring: (progress) => tell({ kind: "comparing", progress: { state: "restoring", ...progress } }),
    isWanted: () => number === lastComparison,
  });
}

function takePage(pulled: Pulled): void {
  const waiting = pages.get(pulled.id);
  pages.delete(pulled.id);
  if ("page" in pulled) waiting?.resolve(pulled.page);
  else waiting?.reject(new Error(pulled.failed));
}
