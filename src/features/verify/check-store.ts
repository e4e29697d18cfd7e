// The check of this tab: one at a time. It outlives the page that shows it, so that one can replay a window elsewhere and
// come back to it.

import { useSyncExternalStore } from "react";
import type { Ed25519PublicJwk } from "@/audit-log/record/signature";
import type { CheckInput, CheckOutcome, CheckProgress } from "./work/messages";
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
  readonly inputs: readonly CheckInput[];
  readonly keys: readonly Ed25519PublicJwk[];
  readonly outcome: CheckOutcome;
  readonly ask: RunningCheck["ask"];
}

let check: Check = { state: "none" };
let running: RunningCheck | null = null;
let lastId = 0;
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
export function beginCheck(inputs: readonly CheckInput[], keys: readonly Ed25519PublicJwk[]): void {
  running?.end();
  const startedAtMs = performance.now();
  const begun = startCheck(inputs, keys, (progress) => {
    if (running === begun) set({ state: "running", inputs, progress, startedAtMs });
  });
  running = begun;
  const progress = { bytes: 0, records: 0, notIntact: 0, name: inputs[0]?.name ?? "" };
  set({ state: "running", inputs, progress, startedAtMs });
  void settle(begun, inputs, keys);
}

async function settle(
  begun: RunningCheck,
  inputs: readonly CheckInput[],
  keys: readonly Ed25519PublicJwk[],
): Promise<void> {
  try {
    const outcome = await begun.outcome;
    if (running !== begun) return;
    lastId += 1;
    set({ state: "done", done: { id: lastId, inputs, keys, outcome, ask: begun.ask } });
  } catch (error) {
    if (running !== begun) return;
    endCheck();
    set({ state: "failed", inputs, message: error instanceof Error ? error.message : String(error) });
  }
}

/** Lets go of the files, of what was found in them, and of the workers. */
export function endCheck(): void {
  running?.end();
  running = null;
  set({ state: "none" });
}
