// The check of this tab: one at a time. It outlives the page that shows it, so that one can replay a window elsewhere and
// come back to it.

import { useSyncExternalStore } from "react";
import { readLogPage } from "@/api/audit-log-pages";
import { ApiError } from "@/api/http/api-error";
import { liveSession } from "@/api/session/session";
import { errorMessage } from "@/lib/describe-error";
import type { RingKey } from "./keys/key-ring";
import type {
  CheckInput,
  CheckOutcome,
  CheckProgress,
  CompareOutcome,
  CompareProgress,
  CompareSettings,
} from "./work/messages";
import type { Summary } from "@/verify/tally/tally";
import { type RunningCheck, startCheck } from "./work/start-check";

export type Check =
  | { readonly state: "none" }
  | {
      readonly state: "running";
      readonly inputs: readonly CheckInput[];
      readonly progress: CheckProgress;
      readonly startedAtMs: number;
    }
  | { readonly state: "done"; readonly done: DoneCheck }
  | { readonly state: "failed"; readonly inputs: readonly CheckInput[]; readonly message: string };

export interface DoneCheck {
  /** Another one for each check. */
  readonly id: number;
  /** Another one whenever its lines may tell something else than before. */
  readonly told: number;
  readonly inputs: readonly CheckInput[];
  readonly keys: readonly RingKey[];
  readonly outcome: CheckOutcome;
  readonly ask: RunningCheck["ask"];
  readonly compared: Compared;
}

/** What Konnect recorded, held against the export. */
export type Compared =
  | { readonly state: "none" }
  | {
      readonly state: "running";
      readonly settings: CompareSettings;
      readonly progress: CompareProgress | null;
    }
  | { readonly state: "done"; readonly settings: CompareSettings; readonly outcome: CompareOutcome }
  | {
      readonly state: "failed";
      readonly settings: CompareSettings;
      /** Where it is known how Konnect failed to answer. */
      readonly error: ApiError | null;
      readonly message: string;
    };

let check: Check = { state: "none" };
let running: RunningCheck | null = null;
let lastId = 0;
let lastComparison = 0;
/** The worker tells that reading failed, in words; only here it is known how. */
let readFailure: ApiError | null = null;
const listeners = new Set<() => void>();

function set(next: Check): void {
  check = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCheck(): Check {
  return useSyncExternalStore(subscribe, () => check);
}

/** Takes the place of what was checked before. */
export function beginCheck(inputs: readonly CheckInput[], keys: readonly RingKey[]): void {
  running?.end();
  const startedAtMs = performance.now();
  const begun = startCheck(inputs, keys, {
    onProgress: (progress) => {
      if (running === begun) set({ state: "running", inputs, progress, startedAtMs });
    },
    onComparing: (progress) =>
      setCompared(begun, (compared) => (compared.state === "running" ? { ...compared, progress } : compared)),
    readPage: async (region, path) => {
      if (running !== begun || !isComparing()) throw new Error("the comparison was ended");
      try {
        return await readLogPage(region, path);
      } catch (error) {
        readFailure = error instanceof ApiError ? error : null;
        throw error;
      }
    },
  });
  running = begun;
  const progress = { bytes: 0, records: 0, notIntact: 0, name: inputs[0]?.name ?? "" };
  set({ state: "running", inputs, progress, startedAtMs });
  void settle(begun, inputs, keys);
}

async function settle(
  begun: RunningCheck,
  inputs: readonly CheckInput[],
  keys: readonly RingKey[],
): Promise<void> {
  try {
    const outcome = await begun.outcome;
    if (running !== begun) return;
    lastId += 1;
    const { ask } = begun;
    const compared = { state: "none" } as const;
    set({ state: "done", done: { id: lastId, told: 0, inputs, keys, outcome, ask, compared } });
  } catch (error) {
    if (running !== begun) return;
    endCheck();
    set({ state: "failed", inputs, message: errorMessage(error) });
  }
}

function isComparing(): boolean {
  return check.state === "done" && check.done.compared.state === "running";
}

function setCompared(of: RunningCheck, change: (compared: Compared) => Compared): void {
  if (running !== of || check.state !== "done") return;
  set({ state: "done", done: { ...check.done, compared: change(check.done.compared) } });
}

/** Lines may tell something else once they are held against what Konnect recorded. */
function setSummary(of: RunningCheck, summary: Summary): void {
  if (running !== of || check.state !== "done") return;
  const { done } = check;
  set({ state: "done", done: { ...done, told: done.told + 1, outcome: { ...done.outcome, summary } } });
}

/** Reads what Konnect recorded, page by page. Each page is a call, and makes entries of its own. */
export async function compare(settings: CompareSettings): Promise<void> {
  const of = running;
  if (!of) return;
  lastComparison += 1;
  const number = lastComparison;
  readFailure = null;
  setCompared(of, () => ({ state: "running", settings, progress: null }));
  const settled = await of.ask("compare", settings).then(
    (outcome): Compared => ({ state: "done", settings, outcome }),
    (error: unknown): Compared => ({
      state: "failed",
      settings,
      error: readFailure,
      message: errorMessage(error),
    }),
  );
  if (number !== lastComparison) return;
  if (settled.state === "done" && settled.outcome.kind === "compared")
    setSummary(of, settled.outcome.summary);
  setCompared(of, () => settled);
}

/** What was read so far is let go of. */
export function forgetComparison(): void {
  lastComparison += 1;
  if (!running) return;
  void running.ask("endCompare", null);
  setCompared(running, () => ({ state: "none" }));
}

// What was found is the user's who signed in.
liveSession.subscribe(() => {
  if (running && liveSession.get()?.hasToken === false) endCheck();
});

/** Lets go of the files, of what was found in them, and of the workers. */
export function endCheck(): void {
  running?.end();
  running = null;
  set({ state: "none" });
}
