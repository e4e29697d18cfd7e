// One call to the sandbox API as its use-cases see it, and what they may ask of the server around them.

import type { ScenarioId } from "@/contract/sandbox/scenario";
import type { EpochMs } from "@/lib/epoch";
import type { LogEntry } from "@/mock-server/engine/world/journal";
import type { StoredRecord, WallClock } from "@/mock-server/engine/ports";
import type { ServiceContext } from "@/mock-server/service/http/call";

/** How a world begins. */
export interface WorldStart {
  readonly scenario: ScenarioId;
  readonly seed: number;
  readonly now: EpochMs;
  readonly clock: { readonly state: "running" | "paused"; readonly speed: number };
}

/** A world to begin with. */
export interface Scenario {
  readonly id: ScenarioId;
  readonly title: string;
  readonly description: string;
  /** How long before `now` its history begins, in ms. */
  readonly historyMs: number;
  /** Fills a world that has just begun; the time stands at the beginning of its history. */
  readonly setUp: (context: ServiceContext) => Promise<void>;
  /** Registers the handlers of the jobs it schedules; called once for each server, not for each world. */
  readonly register?: (context: ServiceContext) => void;
}

/** A call to the sandbox API. */
export interface SandboxCall extends ServiceContext {
  readonly scenarios: readonly Scenario[];
  readonly wallClock: WallClock;
  readonly beginWorld: (start: WorldStart) => Promise<void>;
  /** Replaces the world by the records and logs of another one. */
  readonly restoreWorld: (
    records: readonly StoredRecord[],
    logs: Iterable<readonly [string, readonly LogEntry<unknown>[]]>,
  ) => Promise<void>;
  /** To be called where time was moved by hand, so that pages learn of it. */
  readonly clockTurned: () => void;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Uint8Array<ArrayBuffer> | null;
}
